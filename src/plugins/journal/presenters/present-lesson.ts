import type { Facts } from '@/access/facts'
import { bellOf } from '@/collections/school/bells'

import { mayRecord } from '../access/may-record'
import type { AssignmentRow, BehaviourRow, LessonLock, LessonRow } from '../types'
import type { PresentedBehaviour, PresentedLesson } from './types'

type Present = {
  facts: Facts
  lesson: LessonRow
  assignments: readonly AssignmentRow[]
  lock: LessonLock | null
  /** The note of the one who asks. */
  privateNote?: string | null
}

export const presentLesson = ({
  facts,
  lesson,
  assignments,
  lock,
  privateNote = null,
}: Present): PresentedLesson => {
  const { reference } = facts
  const bell = bellOf(reference, lesson.class, lesson.number)
  return {
    id: lesson.id,
    date: lesson.date,
    number: lesson.number,
    start: bell?.start ?? null,
    end: bell?.end ?? null,
    room: (lesson.room && reference.rooms.get(lesson.room)?.name) || null,
    state: lesson.state,
    topic: lesson.topic,
    lessonType: lesson.lessonType,
    homework: lesson.homework,
    homeworkDueDate: lesson.homeworkDueDate,
    homeworkMinutes: lesson.homeworkMinutes,
    studentNote: lesson.studentNote,
    privateNote,
    hasFiles: lesson.hasFiles,
    isWritable: lesson.state !== 'cancelled' && lock === null && mayRecord(facts, lesson),
    lock,
    isAttendanceTaken: lesson.attendanceAt !== null,
    isOpen: lesson.date <= facts.today,
    assignments: assignments.map(({ id, lesson: of, position, type, topic, weight, dueDate, maxScore }) => ({
      id,
      lesson: of,
      position,
      type,
      topic,
      weight,
      dueDate,
      maxScore,
    })),
  }
}

export const presentBehaviour = (lesson: number, notes: readonly BehaviourRow[]): PresentedBehaviour[] =>
  notes.map(({ student, kind, text }) => ({ student, lesson, kind, text }))

import type { Facts } from '@/access/facts'
import { bellOf } from '@/collections/school/bells'

import { mayRecord } from '../access/may-record'
import type { AssignmentRow, LessonRow } from '../types'
import type { PresentedLesson } from './types'

type Present = { facts: Facts; lesson: LessonRow; assignments: readonly AssignmentRow[] }

export const presentLesson = ({ facts, lesson, assignments }: Present): PresentedLesson => {
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
    hasFiles: lesson.hasFiles,
    isWritable: lesson.state !== 'cancelled' && mayRecord(facts, lesson),
    isOpen: lesson.date <= facts.today,
    assignments: assignments.map(({ id, lesson: of, position, type, topic, weight, dueDate }) => ({
      id,
      lesson: of,
      position,
      type,
      topic,
      weight,
      dueDate,
    })),
  }
}

import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { emit } from '@/core/domain-events'
import { inTransaction } from '@/db/in-transaction'

import { requireRecorder } from '../access/may-record'
import { describeChanges } from '../domain/describe-changes'
import { studentsOn } from '../domain/roster'
import { createTotalsChange } from './change-totals'
import { changedMeanwhile, lessonCancelled, lessonInFuture, notInGroup } from './journal-errors'
import { loadLesson, type LoadedLesson } from './load-lesson'
import { nameAuthors } from './name-authors'
import { type AttendanceChange, planAttendance, writeAttendance } from './record-attendance'
import { type LessonChange, planLessonFields, writeLessonFields } from './record-lesson-fields'
import { type MarkChange, planMarks, writeMarks } from './record-marks'
import { writeChanges } from './write-changes'

export type LessonRecord = {
  lesson?: LessonChange
  marks: readonly MarkChange[]
  attendance: readonly AttendanceChange[]
}

type Args = { req: PayloadRequest; facts: Facts; id: number; record: LessonRecord }

const partOf = ({ marks, attendance }: LessonRecord) => {
  if (marks.length > 0) return attendance.length > 0 ? undefined : 'marks'
  return attendance.length > 0 ? 'attendance' : 'lesson'
}

const checkStudents = (facts: Facts, { lesson }: LoadedLesson, students: readonly number[]): void => {
  if (students.length === 0) return
  if (lesson.date > facts.today) throw lessonInFuture({ date: lesson.date })
  const workload = facts.reference.workloads.get(lesson.workload)
  const group = workload ? studentsOn(facts.reference, workload, lesson.date) : new Set<number>()
  if (students.some((student) => !group.has(student))) throw notInGroup({ date: lesson.date })
}

/**
 * Records a lesson: topic, type, homework, attendance, marks, in one transaction, all or nothing.
 * A repeated save changes nothing; a cell that somebody else changed meanwhile refuses the whole save (409)
 * and tells the newer values.
 */
export const recordLesson = ({ req, facts, id, record }: Args): Promise<{ students: number[] }> =>
  inTransaction(req, async () => {
    const loaded = await loadLesson({ req, school: facts.school, id, only: partOf(record) })
    const { lesson } = loaded
    requireRecorder(facts, lesson)
    if (lesson.state === 'cancelled') throw lessonCancelled()
    const students = [...new Set([...record.marks, ...record.attendance].map(({ student }) => student))]
    checkStudents(facts, loaded, students)

    const fields = planLessonFields(lesson, record.lesson)
    const marks = planMarks(loaded, record.marks, facts)
    const attendance = planAttendance(loaded, record.attendance)
    const conflicts = [...fields.conflicts, ...marks.conflicts, ...attendance.conflicts]
    if (conflicts.length > 0) {
      const named = await nameAuthors(req, facts, conflicts)
      throw changedMeanwhile({ count: named.length }, { details: { conflicts: named } })
    }

    const totals = createTotalsChange()
    await writeMarks({ req, facts, loaded, plan: marks, totals })
    await writeAttendance({ req, facts, loaded, plan: attendance, totals })
    await totals.write(req, { ...lesson, school: facts.school })
    const isHeld = lesson.date <= facts.today
    await writeLessonFields({ req, facts, lesson, fields: fields.fields, isHeld })
    const changes = describeChanges({
      marks: marks.changes.map(({ change }) => change),
      attendance: attendance.changes.map(({ change }) => change),
      lesson: { before: lesson, after: fields.fields },
    })
    await writeChanges({ req, facts, loaded, changes })
    const { topic = lesson.topic } = fields.fields
    await emit(req, 'lesson.recorded', {
      lesson: lesson.id,
      workload: lesson.workload,
      class: lesson.class,
      date: lesson.date,
      by: facts.user,
      students,
      topic,
      isTopicNews: isHeld && ('topic' in fields.fields || (lesson.state === 'planned' && topic !== null)),
    })
    return { students }
  })

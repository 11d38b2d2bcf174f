import type { PayloadRequest } from 'payload'

import { notFound } from '@/core/errors'
import { rows } from '@/db/rows'

import type { AssignmentRow, AttendanceRow, LessonRow, MarkRow } from '../types'

export const LESSON_COLUMNS = [
  'id',
  'workload',
  'class',
  'subject',
  'subgroup',
  'teacher',
  'substitute',
  'term',
  'date',
  'number',
  'room',
  'state',
  'topic',
  'lessonType',
  'homework',
  'homeworkDueDate',
  'hasFiles',
  'recordedAt',
] as const satisfies readonly (keyof LessonRow)[]
export const ASSIGNMENT_COLUMNS = ['id', 'lesson', 'position', 'type', 'topic', 'weight', 'dueDate'] as const
export const MARK_COLUMNS = ['id', 'student', 'assignment', 'value', 'isDebt', 'comment', 'author', 'markedAt'] as const

export type LoadedLesson = {
  lesson: LessonRow
  assignments: AssignmentRow[]
  marks: MarkRow[]
  attendance: AttendanceRow[]
}

type Load = { req: PayloadRequest; school: number; id: number; only?: 'marks' | 'attendance' | 'lesson' }

/** A lesson of the school with what was recorded in it; `only` leaves out what the caller will not touch. */
export const loadLesson = async ({ req, school, id, only }: Load): Promise<LoadedLesson> => {
  const table = rows(req)
  const lesson = await table.findOne<LessonRow>({
    collection: 'lessons',
    columns: LESSON_COLUMNS,
    where: { id: { equals: id }, school: { equals: school } },
  })
  if (!lesson) throw notFound()
  const ofLesson = { lesson: { equals: id } }
  const needsMarks = only === undefined || only === 'marks'
  const needsAttendance = only === undefined || only === 'attendance'
  return {
    lesson,
    assignments: needsMarks
      ? await table.find<AssignmentRow>({ collection: 'assignments', columns: ASSIGNMENT_COLUMNS, where: ofLesson, sort: ['position'] })
      : [],
    marks: needsMarks ? await table.find<MarkRow>({ collection: 'marks', columns: MARK_COLUMNS, where: ofLesson }) : [],
    attendance: needsAttendance
      ? await table.find<AttendanceRow>({ collection: 'attendance', columns: ['id', 'student', 'code', 'author'], where: ofLesson })
      : [],
  }
}

import type { PayloadRequest } from 'payload'

import { notFound } from '@/core/errors'
import { rows } from '@/db/rows'

import type { ChainHead } from '../domain/change-chain'
import { SLUGS } from '../slugs'
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
  'homeworkMinutes',
  'hasFiles',
  'recordedAt',
] as const satisfies readonly (keyof LessonRow)[]
export const ASSIGNMENT_COLUMNS = ['id', 'lesson', 'position', 'type', 'topic', 'weight', 'dueDate'] as const
export const MARK_COLUMNS = [
  'id',
  'student',
  'assignment',
  'value',
  'isDebt',
  'comment',
  'author',
  'markedAt',
] as const

export type LoadedLesson = {
  lesson: LessonRow
  assignments: AssignmentRow[]
  marks: MarkRow[]
  attendance: AttendanceRow[]
  /** The places of its changes in the chain, the last one last. */
  changes: ChainHead[]
}

type Load = {
  req: PayloadRequest
  school: number
  id: number
  only?: 'marks' | 'attendance' | 'lesson'
  /** Nothing will be written: the places of its changes are left out. */
  isReading?: boolean
}

const RELATED = {
  assignments: {
    collection: SLUGS.assignments,
    columns: ASSIGNMENT_COLUMNS,
    on: 'lesson',
    sort: ['position'],
  },
  marks: { collection: SLUGS.marks, columns: MARK_COLUMNS, on: 'lesson' },
  attendance: { collection: SLUGS.attendance, columns: ['id', 'student', 'code', 'author'], on: 'lesson' },
  changes: { collection: SLUGS.changes, columns: ['sequence', 'hash'], on: 'lesson', sort: ['sequence'] },
} as const

type Loaded = LessonRow & Partial<Omit<LoadedLesson, 'lesson'>>

/** A lesson of the school with what was recorded in it, in one statement; `only` leaves out what is not touched. */
export const loadLesson = async ({
  req,
  school,
  id,
  only,
  isReading = false,
}: Load): Promise<LoadedLesson> => {
  const { assignments, marks, attendance, changes } = RELATED
  const related = {
    ...(isReading ? {} : { changes }),
    ...(only === undefined || only === 'marks' ? { assignments, marks } : {}),
    ...(only === undefined || only === 'attendance' ? { attendance } : {}),
  }
  const found = await rows(req).findOne<Loaded>({
    collection: 'lessons',
    columns: LESSON_COLUMNS,
    where: { id: { equals: id }, school: { equals: school } },
    with: related,
  })
  if (!found) throw notFound()
  const {
    assignments: tasks = [],
    marks: given = [],
    attendance: absent = [],
    changes: kept = [],
    ...lesson
  } = found
  return { lesson, assignments: tasks, marks: given, attendance: absent, changes: kept }
}

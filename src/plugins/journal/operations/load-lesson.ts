import type { PayloadRequest } from 'payload'

import { notFound } from '@/core/errors'
import { rows } from '@/db/rows'

import type { ChainHead } from '../domain/change-chain'
import { SLUGS } from '../slugs'
import type { AssignmentRow, AttendanceRow, BehaviourRow, LessonRow, MarkRow } from '../types'

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
  'studentNote',
  'hasFiles',
  'recordedAt',
  'attendanceAt',
] as const satisfies readonly (keyof LessonRow)[]
export const ASSIGNMENT_COLUMNS = [
  'id',
  'lesson',
  'position',
  'type',
  'topic',
  'weight',
  'dueDate',
  'maxScore',
] as const
export const MARK_COLUMNS = [
  'id',
  'student',
  'assignment',
  'value',
  'isDebt',
  'comment',
  'score',
  'formerValue',
  'wasDebt',
  'author',
  'markedAt',
  'lateDays',
] as const

/** What teachers noted for themselves; each is shown its own alone. */
export type NoteRow = { id: number; author: number; text: string }

export type LoadedLesson = {
  lesson: LessonRow
  assignments: AssignmentRow[]
  marks: MarkRow[]
  attendance: AttendanceRow[]
  behaviour: BehaviourRow[]
  notes: NoteRow[]
  /** The last of its changes, if anything was ever written: what the next one is bound to. */
  head?: ChainHead
}

type Load = {
  req: PayloadRequest
  school: number
  id: number
  only?: 'marks' | 'attendance' | 'lesson'
  /** Beyond that: what few saves touch. */
  also?: readonly ('behaviour' | 'notes')[]
  /** Nothing will be written: the place of the last change is left out. */
  isReading?: boolean
}

export const BEHAVIOUR_OF_LESSON = {
  collection: SLUGS.behaviourNotes,
  columns: ['id', 'student', 'kind', 'text', 'author'],
  on: 'lesson',
} as const
export const NOTES_OF_LESSON = {
  collection: SLUGS.lessonNotes,
  columns: ['id', 'author', 'text'],
  on: 'lesson',
} as const

/** The last change of a lesson, as `head` of its chain. */
export const HEAD_OF_LESSON = {
  collection: SLUGS.changes,
  columns: ['sequence', 'hash'],
  on: 'lesson',
  sort: ['-sequence'],
  limit: 1,
} as const

const RELATED = {
  assignments: {
    collection: SLUGS.assignments,
    columns: ASSIGNMENT_COLUMNS,
    on: 'lesson',
    sort: ['position'],
  },
  marks: { collection: SLUGS.marks, columns: MARK_COLUMNS, on: 'lesson' },
  attendance: { collection: SLUGS.attendance, columns: ['id', 'student', 'code', 'author'], on: 'lesson' },
  heads: HEAD_OF_LESSON,
} as const

type Loaded = LessonRow & Partial<Omit<LoadedLesson, 'head' | 'lesson'>> & { heads?: ChainHead[] }

/** A lesson of the school with what was recorded in it, in one statement; `only` leaves out what is not touched. */
export const loadLesson = async ({
  req,
  school,
  id,
  only,
  also = [],
  isReading = false,
}: Load): Promise<LoadedLesson> => {
  const { assignments, marks, attendance, heads } = RELATED
  const related = {
    ...(isReading ? {} : { heads }),
    ...(only === undefined || only === 'marks' ? { assignments, marks } : {}),
    // A mark of somebody who was away is not late, so marks ask for the attendance too.
    ...(only === 'lesson' ? {} : { attendance }),
    ...(also.includes('behaviour') ? { behaviour: BEHAVIOUR_OF_LESSON } : {}),
    ...(also.includes('notes') ? { notes: NOTES_OF_LESSON } : {}),
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
    heads: [head] = [],
    behaviour = [],
    notes = [],
    ...lesson
  } = found
  return { lesson, assignments: tasks, marks: given, attendance: absent, head, behaviour, notes }
}

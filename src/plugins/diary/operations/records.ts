import type { SchoolDate } from '@/core/school-date'
import type { AssignmentRow, AttendanceCode, BehaviourKind, LessonRow } from '@/plugins/journal/types'

export const LESSON_COLUMNS = [
  'id',
  'workload',
  'class',
  'subject',
  'subgroup',
  'teacher',
  'substitute',
  'date',
  'number',
  'room',
  'state',
  'movedFromDate',
  'topic',
  'homework',
  'homeworkDueDate',
  'homeworkMinutes',
  'studentNote',
] as const satisfies readonly (keyof LessonRow)[]
export type DiaryLessonRow = Pick<LessonRow, (typeof LESSON_COLUMNS)[number]>

export const MARK_COLUMNS = [
  'id',
  'lesson',
  'workload',
  'class',
  'assignment',
  'date',
  'value',
  'isDebt',
  'comment',
  'author',
  'score',
  'formerValue',
  'wasDebt',
] as const
export type DiaryMarkRow = {
  id: number
  lesson: number
  workload: number
  class: number
  assignment: number
  date: SchoolDate
  value: number | null
  isDebt: boolean
  comment: string | null
  /** The account of who gave it. */
  author: number | null
  score: number | null
  formerValue: number | null
  wasDebt: boolean
}

export const ATTENDANCE_COLUMNS = ['lesson', 'workload', 'class', 'date', 'code'] as const
export type DiaryAttendanceRow = {
  lesson: number
  workload: number
  class: number
  date: SchoolDate
  code: AttendanceCode
}

export const TASK_COLUMNS = [
  'id',
  'lesson',
  'position',
  'type',
  'topic',
  'weight',
  'dueDate',
  'maxScore',
] as const satisfies readonly (keyof AssignmentRow)[]

export const FILE_COLUMNS = ['id', 'filename', 'filesize'] as const
export type StoredFile = { id: number; filename: string; filesize: number }

export const WORK_COLUMNS = [
  'id',
  'lesson',
  'isDone',
  'text',
  'handedAt',
  'seenAt',
  'reply',
  'isReturned',
  'revision',
] as const
/** What the student did with the homework of a lesson. */
export type WorkRow = {
  id: number
  lesson: number
  isDone: boolean
  text: string | null
  handedAt: string | null
  seenAt: string | null
  reply: string | null
  isReturned: boolean
  revision: number
}
export type WorkWithFiles = WorkRow & { files: StoredFile[] }
export type DiaryBehaviourRow = { lesson: number; kind: BehaviourKind; text: string }

/** What was read for some days of one student's diary. */
export type DiaryRecords = {
  /** The student's own lessons of those days. */
  lessons: DiaryLessonRow[]
  /** These, and lessons of other days whose homework is due on those days. */
  all: DiaryLessonRow[]
  marks: DiaryMarkRow[]
  attendance: DiaryAttendanceRow[]
  tasks: AssignmentRow[]
  /** The files of these lessons, those of the teacher. */
  files: ReadonlyMap<number, readonly StoredFile[]>
  works: ReadonlyMap<number, WorkWithFiles>
  behaviour: DiaryBehaviourRow[]
}

import type { SchoolDate } from '@/core/school-date'
import type { AssignmentRow, AttendanceCode, LessonFile, LessonRow } from '@/plugins/journal/types'

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
  'hasFiles',
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
] as const satisfies readonly (keyof AssignmentRow)[]

/** What was read for some days of one student's diary. */
export type DiaryRecords = {
  /** The student's own lessons of those days. */
  lessons: DiaryLessonRow[]
  /** These, and lessons of other days whose homework is due on those days. */
  all: DiaryLessonRow[]
  marks: DiaryMarkRow[]
  attendance: DiaryAttendanceRow[]
  tasks: AssignmentRow[]
  files: LessonFile[]
}

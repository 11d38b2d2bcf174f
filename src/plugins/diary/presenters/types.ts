import type { SchoolDate } from '@/core/school-date'
import type { AttendanceCode } from '@/plugins/journal/types'

export type DiaryStudent = { id: number; name: string; class: string | null }

export type DiaryFile = { id: number; filename: string; url: string; filesize: number }

/** A mark or a debt; the debt is over as soon as it has a mark. */
export type DiaryMark = { value: number | null; isDebt: boolean; comment: string | null }

/** What was or will be marked in a lesson; without a mark while the student has none. */
export type DiaryTask = {
  id: number
  type: string
  topic: string | null
  weight: number
  dueDate: SchoolDate | null
  mark: DiaryMark | null
}

export type DiaryHomework = { text: string; setOn: SchoolDate; files: DiaryFile[] }

export type DiaryLesson = {
  id: number
  number: number
  /** Times from the bells of the class; empty when the schedule has no such lesson. */
  start: string | null
  end: string | null
  subject: string
  subgroup: string | null
  room: string | null
  /** Who gives the lesson, the substitute where there is one. */
  teacher: string
  isSubstitution: boolean
  isCancelled: boolean
  /** The day on which a moved lesson stood before. */
  movedFrom: SchoolDate | null
  topic: string | null
  /** Homework due to this lesson. */
  homework: DiaryHomework[]
  /** Homework set in this lesson without a date. */
  undatedHomework: string | null
  /** Files of the lesson that belong to no dated homework. */
  files: DiaryFile[]
  tasks: DiaryTask[]
  attendance: AttendanceCode | null
}

export type DiaryDayOff =
  { kind: 'holiday' | 'vacation'; name: string } | { kind: 'weekend' | 'outside-year' | 'not-enrolled' }

export type DiaryDay = {
  date: SchoolDate
  /** Why there are no lessons; empty on a school day. */
  off: DiaryDayOff | null
  lessons: DiaryLesson[]
  /** Homework due on the day without a lesson of its own. */
  homework: (DiaryHomework & { subject: string })[]
}

export type DiaryWeek = {
  student: DiaryStudent
  today: SchoolDate
  from: SchoolDate
  to: SchoolDate
  /** Mondays of the neighbouring weeks; empty where the school years of the student end. */
  previous: SchoolDate | null
  next: SchoolDate | null
  days: DiaryDay[]
}

export type DiaryTerm = { id: number; name: string; from: SchoolDate; to: SchoolDate }

export type SubjectMark = {
  id: number
  date: SchoolDate
  value: number | null
  isDebt: boolean
  comment: string | null
  type: string
  topic: string | null
  weight: number
}

/** A subject in a term: its marks, what they come to, and what was missed. */
export type SubjectMarks = {
  subject: { id: number; name: string }
  marks: SubjectMark[]
  average: number | null
  /** How many marks there are, those of weight zero included. */
  count: number
  absences: Partial<Record<AttendanceCode, number>>
}

export type DiaryDebt = {
  id: number
  subject: string
  date: SchoolDate
  type: string
  topic: string | null
  dueDate: SchoolDate | null
  comment: string | null
}

export type DiaryMarks = {
  student: DiaryStudent
  today: SchoolDate
  /** Empty when the student has no class and so no terms. */
  term: DiaryTerm | null
  terms: { id: number; name: string }[]
  /** There are no marks in the first grade. */
  isMarked: boolean
  subjects: SubjectMarks[]
  debts: DiaryDebt[]
  absences: Partial<Record<AttendanceCode, number>>
}

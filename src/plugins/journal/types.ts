import type { SchoolDate } from '@/core/school-date'

import type { AttendanceCode } from './domain/attendance-codes'

export type { AttendanceCode } from './domain/attendance-codes'
export type { LessonFile } from './operations/lesson-files'

/** Emitted in the transaction that records anything of a lesson. */
export type LessonRecorded = {
  lesson: number
  workload: number
  class: number
  date: SchoolDate
  by: number
  /** Students whose marks or attendance changed. */
  students: number[]
  /** What the lesson tells after this save. */
  topic: string | null
  /** Whether the topic of a lesson that has come changed, or the lesson became held with one. */
  isTopicNews: boolean
}

/** The topic that a plan has for a lesson, ready to be written into it. */
export type PlannedTopic = {
  title: string
  section: string
  lessonType: number | null
  homework: string | null
  /** How long the homework takes, in minutes. */
  homeworkMinutes: number | null
  isControl: boolean
  /** Its place among the lessons of the plan, from 1, and how many those are. */
  place: number
  of: number
  /** Laid on this very lesson; otherwise the next one that is to be given. */
  isOfLesson: boolean
  /** Where the plan of the workload is laid. */
  href: string
}

declare module '@/core/questions' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be merged into
  interface SchoolQuestions {
    /** Which topic is to be given in the lesson. Asked for who may record it. */
    'lesson.planned-topic': {
      asked: { school: number; lesson: number; workload: number }
      answer: PlannedTopic
    }
  }
}

declare module '@/core/domain-events' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be merged into
  interface DomainEvents {
    'lesson.recorded': LessonRecorded
  }
}

export type LessonState = 'planned' | 'held' | 'cancelled'

/** A row of `lessons` as the journal reads it. */
export type LessonRow = {
  id: number
  workload: number
  class: number
  subject: number
  subgroup: number | null
  teacher: number
  /** The day of a lesson that was moved, before it was. Read where it is shown only. */
  movedFromDate?: SchoolDate | null
  substitute: number | null
  term: number | null
  date: SchoolDate
  number: number
  room: number | null
  state: LessonState
  topic: string | null
  lessonType: number | null
  homework: string | null
  homeworkDueDate: SchoolDate | null
  /** Minutes that the homework should take; empty when nobody estimated it. */
  homeworkMinutes: number | null
  hasFiles: boolean
  recordedAt: string | null
}

export type AssignmentRow = {
  id: number
  lesson: number
  position: number
  type: number
  topic: string | null
  weight: number
  dueDate: SchoolDate | null
}

export type MarkRow = {
  id: number
  student: number
  assignment: number
  value: number | null
  isDebt: boolean
  comment: string | null
  author: number | null
  markedAt: string | null
}

export type AttendanceRow = { id: number; student: number; code: AttendanceCode; author: number | null }

/** What a client believes stands in a cell, and what it wants there. `null` is an empty cell. */
export type MarkState = { value: number | null; isDebt: boolean; comment: string | null } | null

import type { SchoolDate } from '@/core/school-date'
import type { AttendanceCode, BehaviourKind, MarkScale } from '@/plugins/journal/types'

import type { DiaryEvent } from '../types'

export type DiaryStudent = { id: number; name: string; class: string | null }

export type DiaryFile = { id: number; filename: string; url: string; filesize: number }

/** A mark or a debt; the debt is over as soon as it has a mark. */
export type DiaryMark = {
  value: number | null
  isDebt: boolean
  comment: string | null
  /** The scale of the school on the day of the lesson. */
  scale: MarkScale
  /** The score of a test beside the mark. */
  score: number | null
  /** What stood there before the correction; a debt that was handed in has `wasDebt`. */
  formerValue: number | null
  wasDebt: boolean
}

/** What was or will be marked in a lesson; without a mark while the student has none. */
export type DiaryTask = {
  id: number
  type: string
  topic: string | null
  weight: number
  dueDate: SchoolDate | null
  maxScore: number | null
  mark: DiaryMark | null
}

/** What the student did with homework: the tick, the answer, and what became of it. */
export type DiaryWork = {
  isDone: boolean
  answer: {
    text: string | null
    files: DiaryFile[]
    /** An instant. */
    handedAt: string
    /** The teacher has looked at it: it is not changed any more, until it is given back. */
    isSeen: boolean
    isReturned: boolean
    reply: string | null
  } | null
}

export type DiaryHomework = {
  /** The lesson in which it was set. */
  lesson: number
  text: string
  setOn: SchoolDate
  /** Minutes it should take; empty when the teacher said nothing. */
  minutes: number | null
  files: DiaryFile[]
  work: DiaryWork
}

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
  undatedHomework: DiaryHomework | null
  /** Files of the lesson that belong to no dated homework. */
  files: DiaryFile[]
  tasks: DiaryTask[]
  attendance: AttendanceCode | null
  /** What the teacher tells the class. */
  studentNote: string | null
  /** What the teacher wrote of the student’s behaviour. */
  behaviour: { kind: BehaviourKind; text: string }[]
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
  /** What all homework due on the day should take, in minutes; 0 when nothing was estimated. */
  minutes: number
  /** What the student takes part in beside the lessons. */
  events: DiaryEvent[]
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

export type SubjectMark = DiaryMark & {
  id: number
  date: SchoolDate
  type: string
  topic: string | null
  weight: number
  /** The average of the subject before this mark and with it. */
  before: number | null
  after: number | null
}

/** A subject in a term: its marks, what they come to, and what was missed. */
export type SubjectMarks = {
  subject: { id: number; name: string }
  marks: SubjectMark[]
  average: number | null
  /** Whether the term would end in a failing mark. */
  isFailing: boolean
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
  /** The school years of the student here, newest first, each with the term to open. */
  years: { id: number; name: string; term: number; isCurrent: boolean }[]
  /** There are no marks in the first grade, and where the rules of the school say so. */
  isMarked: boolean
  subjects: SubjectMarks[]
  debts: DiaryDebt[]
  absences: Partial<Record<AttendanceCode, number>>
}

/** A student's week as the diary tells it: its days, the days of the week after it, and what the term comes to. */
export type StudentWeek = Pick<DiaryMarks, 'isMarked' | 'subjects' | 'debts'> & {
  student: DiaryStudent
  days: DiaryDay[]
  nextDays: DiaryDay[]
}

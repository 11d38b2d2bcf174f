import type { SchoolDate } from '@/core/school-date'

export const ABSENCE_REASONS = ['illness', 'leave', 'trip', 'training', 'other'] as const
export type AbsenceReason = (typeof ABSENCE_REASONS)[number]

export const SUBSTITUTION_KINDS = ['substitute', 'merge', 'cancel', 'move'] as const
export type SubstitutionKind = (typeof SUBSTITUTION_KINDS)[number]

/**
 * How the hour is paid: `full` as a lesson of the substitute's own subject, `supervision` as looking after the class,
 * `merged` as a part for taking a second subgroup, `none` not at all.
 */
export const PAYMENT_KINDS = ['full', 'supervision', 'merged', 'none'] as const
export type PaymentKind = (typeof PAYMENT_KINDS)[number]

/** Decided; told to those concerned; given back. */
export type SubstitutionState = 'planned' | 'announced' | 'withdrawn'

/** A row of `staff-absences`. Lesson numbers bound the first and the last day; whole days without them. */
export type AbsenceRow = {
  id: number
  staff: number
  from: SchoolDate
  to: SchoolDate
  fromLesson: number | null
  toLesson: number | null
  reason: AbsenceReason
  note: string | null
  revision: number
}

/** A row of `substitutions`. `date` and `number` are the place where the lesson stood by the timetable. */
export type SubstitutionRow = {
  id: number
  lesson: number
  absence: number | null
  kind: SubstitutionKind
  workload: number
  class: number
  teacher: number
  date: SchoolDate
  number: number
  substitute: number | null
  mergedInto: number | null
  toDate: SchoolDate | null
  toNumber: number | null
  room: number | null
  payment: PaymentKind
  /** Academic hours. */
  hours: number
  note: string | null
  state: SubstitutionState
  revision: number
  /** When the substitute has read of it: an ISO instant. */
  acknowledgedAt: string | null
  /** The lesson as it was before, as JSON (`LessonPlace`). */
  was: string
}

/** What a decision changes of a lesson, and what a withdrawal brings back. */
export type LessonPlace = {
  date: SchoolDate
  number: number
  room: number | null
  substitute: number | null
  state: 'planned' | 'held' | 'cancelled'
  term: number | null
  movedFromDate: SchoolDate | null
  movedFromNumber: number | null
}

/** A row of `lessons` as far as it concerns here, with what was decided about it. */
export type DeskLesson = LessonPlace & {
  id: number
  workload: number
  class: number
  subject: number
  subgroup: number | null
  teacher: number
  recordedAt: string | null
  substitutions: SubstitutionRow[]
}

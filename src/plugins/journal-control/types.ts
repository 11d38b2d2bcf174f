import type { SchoolDate } from '@/core/school-date'

/** What is looked for in a journal, in the order of the page. */
export const FINDING_KINDS = [
  'unrecorded',
  'topic',
  'type',
  'attendance',
  'homework',
  'marks',
  'late',
  'few',
  'changed',
  'plan',
  'termMarks',
] as const
export type FindingKind = (typeof FINDING_KINDS)[number]

/** What a remark may be about: a finding, or anything else. */
export const REMARK_KINDS = [...FINDING_KINDS, 'other'] as const
export type RemarkKind = (typeof REMARK_KINDS)[number]

/** One thing that is amiss. */
export type Finding = {
  kind: FindingKind
  workload: number
  /** Who answers for it: whoever gave the lesson, otherwise the teacher of the workload. */
  teacher: number
  lesson: number | null
  student: number | null
  assignment: number | null
  date: SchoolDate | null
  /** School days late, days after the lesson, marks that are there, topics behind, term marks missing. */
  amount: number | null
  /** The other side of the amount: marks expected; topics that were due. */
  of: number | null
  before: string | null
  after: string | null
}

export const REMARK_STATES = ['open', 'answered', 'closed', 'reopened'] as const
export type RemarkState = (typeof REMARK_STATES)[number]

export const REMARK_STEPS = ['written', 'answered', 'returned', 'closed', 'reopened'] as const
export type RemarkStep = (typeof REMARK_STEPS)[number]

/** A row of `journal-remarks`. */
export type RemarkRow = {
  id: number
  workload: number
  class: number
  /** Who is to answer: a member of staff. */
  teacher: number
  lesson: number | null
  lessonDate: SchoolDate | null
  student: number | null
  assignment: number | null
  kind: RemarkKind
  text: string
  dueDate: SchoolDate
  state: RemarkState
  answer: string | null
  /** An account. */
  author: number | null
  /** Instants. */
  writtenAt: string
  answeredAt: string | null
  closedAt: string | null
  revision: number
}

/** A row of `journal-remark-steps`: what happened to a remark, never changed. */
export type StepRow = {
  id: number
  remark: number
  step: RemarkStep
  text: string | null
  author: number | null
  at: string
}

/** A row of `journal-locks`: lessons through a day cannot be changed; the narrower scopes are empty for all. */
export type LockRow = {
  id: number
  through: SchoolDate
  grade: number | null
  class: number | null
  subject: number | null
  note: string | null
  lockedBy: number | null
  lockedAt: string
  liftedBy: number | null
  liftedAt: string | null
  liftReason: string | null
}

/** A row of `journal-openings`: a locked journal may be changed again until a day, for a reason that stays. */
export type OpeningRow = {
  id: number
  teacher: number | null
  workload: number | null
  /** The days of lessons that are open; all when empty. */
  from: SchoolDate | null
  to: SchoolDate | null
  /** The last day of the opening. */
  until: SchoolDate
  reason: string
  openedBy: number | null
  openedAt: string
  closedBy: number | null
  closedAt: string | null
}

/** A row of `journal-control-rules`: by what journals are judged from a day on. */
export type ControlRules = {
  /** `null` for what holds where the school has set nothing. */
  from: SchoolDate | null
  /** The local act that says so; without one the norm is shown as unverified. */
  act: string | null
  /** The fewest marks of a student in a quarter of eight weeks with one, two, three and more lessons a week. */
  marksOfOne: number
  marksOfTwo: number
  marksOfMore: number
  /** A mark that is late by so many school days or fewer is overlooked. */
  markDays: number
  /** A term is locked so many days after its end; `null` for never. */
  lockDays: number | null
}

declare module '@/core/questions' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be merged into
  interface SchoolQuestions {
    /** How many term marks of workloads are due by today and missing. Asked for who may control all journals. */
    'workloads.term-marks': {
      asked: { workloads: readonly number[]; from: SchoolDate; to: SchoolDate; today: SchoolDate }
      /** Workloads for which nothing is due are not in it. */
      answer: ReadonlyMap<number, { due: number; missing: number }>
    }
  }
}

import type { Period, SchoolDate } from '@/core/school-date'

import type { Component } from './domain/components'

export type { Component } from './domain/components'

export type Named = { id: number; name: string }

/** Hours a week of a subject in a component. */
export type Line = { subject: number; component: Component; hoursPerWeek: number }

/** A row of `curricula`. */
export type CurriculumRow = {
  id: number
  year: number
  name: string
  grade: number
  profile: string | null
  weekDays: number
  /** Weeks of teaching in the year. */
  weeks: number
  /** Grows with every change: whoever writes takes the row by it. */
  revision: number
}

/** A curriculum with its lines and the classes that follow it. */
export type Curriculum = CurriculumRow & { lines: Line[]; classes: number[] }

/** What a person may set on a curriculum. */
export type CurriculumCard = Pick<CurriculumRow, 'name' | 'grade' | 'profile' | 'weekDays' | 'weeks'> & {
  classes: readonly number[]
}

export type ClassOfYear = Named & { grade: number; curriculum: number | null }

/** A school year's curricula side by side. */
export type PlanPage = {
  year: Named & { startDate: SchoolDate }
  years: Named[]
  /** Every subject of the school, in its order. */
  subjects: Named[]
  curricula: Curriculum[]
  classes: ClassOfYear[]
  canEdit: boolean
}

/** One cell as it was seen and as it shall be; `null` is an empty cell. */
export type CellChange = {
  curriculum: number
  subject: number
  component: Component
  was: number | null
  now: number | null
}

/** A cell that somebody else has changed meanwhile, with its newer value. */
export type CellConflict = Omit<CellChange, 'was' | 'now'> & { value: number | null }

/** A row of `workloads` as this plugin reads it. */
export type WorkloadRow = {
  id: number
  class: number
  subgroup: number | null
  subject: number
  teacher: number
  hoursPerWeek: number
  jointWith?: number | null
  wantsPairs?: boolean | null
} & Period

/**
 * Emitted in the transaction that gives a workload to another teacher from a day on. `to` is the workload that goes on
 * from that day, with the lessons ahead; the same as `from` when it was changed in place.
 */
export type WorkloadHandedOver = {
  school: number
  from: number
  to: number
  teacher: number
  date: SchoolDate
  /** It leaves its joint lesson with other classes (docs/adr/0013). */
  isParted?: boolean
}

/** Emitted in the transaction in which a workload leaves its joint lesson, after it has changed hands. */
export type WorkloadParted = {
  school: number
  workload: number
  date: SchoolDate
  /** Only its hours changed, or it is taken away. */
  keepsTeacher: boolean
}

/** Hours of topics of one workload by its lesson plan. */
export type TopicCounts = {
  total: number
  given: number
  /** Whose date by the plan has passed. */
  due: number
}

declare module '@/core/questions' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be merged into
  interface SchoolQuestions {
    /** How far workloads have come in their topics. Asked for who may follow the whole school. */
    'workloads.topics': {
      asked: { workloads: readonly number[]; today: SchoolDate }
      /** Workloads without a plan are not in it. */
      answer: ReadonlyMap<number, TopicCounts>
    }
  }
}

declare module '@/core/domain-events' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be merged into
  interface DomainEvents {
    'workload.handed-over': WorkloadHandedOver
    'workload.parted': WorkloadParted
  }
}

import type { SchoolDate } from '@/core/school-date'

import type { Decision } from './domain/decisions'

/** A row of `year-closings`: one for each school year that is being closed or was. */
export type ClosingRow = {
  id: number
  school: number
  /** The year that ends. */
  year: number
  /** The year that was made from it. */
  nextYear: number
  /** Whether the wizard made the next year, or found it. */
  hasMadeYear: boolean
  orderDate: SchoolDate
  /** First day in the class of the next year. */
  promotedOn: SchoolDate
  /** First day out of the school. */
  graduatedOn: SchoolDate
  ground: string | null
  /** Counts the saves of the year and of the plan of classes: a save tells which one it has seen. */
  revision: number
  approvedAt: string | null
  /** The day of the switch, when it is set. */
  switchOn: SchoolDate | null
  switchedAt: string | null
  /** Why a switch that was due did not happen. */
  failure: string | null
}

export const CLOSING_COLUMNS = [
  'id',
  'school',
  'year',
  'nextYear',
  'hasMadeYear',
  'orderDate',
  'promotedOn',
  'graduatedOn',
  'ground',
  'revision',
  'approvedAt',
  'switchOn',
  'switchedAt',
  'failure',
] as const satisfies readonly (keyof ClosingRow)[]

/** What a class of the next year will be. */
export type PlannedClass = {
  /** The class of this year whose students go on in it. */
  fromClass: number | null
  grade: number
  letter: string
  profile: string | null
  room: number | null
  teacher: number | null
  termSet: number
  bellSchedule: number | null
  /** The most students that it takes. */
  capacity: number
}

/** A row of `year-closing-classes`. */
export type PlanRow = PlannedClass & {
  id: number
  closing: number
  /** The class, once the plan is approved. */
  made: number | null
  /** Whether the wizard made it, or found it in the next year. */
  hasMade: boolean
}

export const PLAN_COLUMNS = [
  'id',
  'closing',
  'fromClass',
  'grade',
  'letter',
  'profile',
  'room',
  'teacher',
  'termSet',
  'bellSchedule',
  'capacity',
  'made',
  'hasMade',
] as const satisfies readonly (keyof PlanRow)[]

/** A row of `year-closing-decisions`: where a person decided otherwise than the marks propose. */
export type DecisionRow = {
  id: number
  closing: number
  student: number
  decision: Decision
  /** A row of the plan of classes. */
  target: number | null
  reason: string
  author: number | null
  decidedAt: string
  revision: number
}

export const DECISION_COLUMNS = [
  'id',
  'closing',
  'student',
  'decision',
  'target',
  'reason',
  'author',
  'decidedAt',
  'revision',
] as const satisfies readonly (keyof DecisionRow)[]

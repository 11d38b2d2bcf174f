import type { Localized } from '@/core/locale'
import type { SchoolDate } from '@/core/school-date'

const PLAN_KINDS = [
  'years',
  'subjects',
  'classes',
  'people',
  'students',
  'staff',
  'guardianships',
  'enrolments',
  'workloads',
  'subgroups',
] as const
export type PlanKind = (typeof PLAN_KINDS)[number]

type TermKind = 'quarter' | 'trimester' | 'half'
export type Term = { name: string; from: SchoolDate; to: SchoolDate }

export type RosterPlan = {
  years: { id: number; name: string; startDate: SchoolDate; endDate: SchoolDate }[]
  termSets: { id: number; year: number; kind: TermKind; terms: Term[] }[]
  subjects: { id: number; name: string; shortName: string }[]
  classes: {
    id: number
    year: number
    termSet: number
    grade: number
    letter: string
    teachers: { staff: number; from: SchoolDate | null; to: SchoolDate | null }[]
  }[]
  people: {
    id: number
    lastName: string
    firstName: string
    middleName: string | null
    sex: string | null
    birthDate: SchoolDate | null
    email: string | null
    phone: string | null
  }[]
  students: { id: number; person: number }[]
  staff: { id: number; person: number }[]
  guardianships: { id: number; guardian: number; student: number; kinship: string; from: SchoolDate }[]
  enrolments: { id: number; student: number; class: number; from: SchoolDate; to: SchoolDate | null }[]
  subgroups: { id: number; class: number; subject: number; name: string }[]
  members: { id: number; subgroup: number; student: number; from: SchoolDate; to: SchoolDate | null }[]
  workloads: {
    id: number
    class: number
    subject: number
    teacher: number
    subgroup: number | null
    hoursPerWeek: number
    from: SchoolDate
    to: SchoolDate | null
  }[]
  /** Which record stands for which `sourcedId` from now on. */
  known: { kind: string; sourcedId: string; document: number }[]
  /** What was passed over, and why. */
  notes: Localized[]
}

/** How an id of another system is looked up. */
export const knownKey = (kind: string, sourcedId: string): string => `${kind} ${sourcedId}`

/** How many records of each kind a plan adds. */
export const countPlan = (plan: RosterPlan): Record<PlanKind, number> =>
  Object.fromEntries(PLAN_KINDS.map((kind) => [kind, plan[kind].length])) as Record<PlanKind, number>

/** The specification has no hours of a week: they stand in a column of our own, as it allows (`metadata.…`). */
export const HOURS_COLUMN = 'metadata.rso.hoursPerWeek'

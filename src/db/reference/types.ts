import type { Period, SchoolDate } from '@/core/school-date'

export type SchoolRef = {
  id: number
  name: string
  shortName: string
  timeZone: string
  weekDays: number
  /** For how many days after a lesson its substitute may record it. */
  substituteDays?: number | null
  /** For how many days after a term, and after the year, its final marks may be put. */
  finalLockDays?: number | null
  examLockDays?: number | null
  /** Grades with exams, as typed: «9, 11». */
  examGrades?: string | null
  isDemo: boolean
  /** Slugs of the plugins that the school has switched off. */
  switchedOff: ReadonlySet<string>
}
export type YearRef = {
  id: number
  name: string
  startDate: SchoolDate
  endDate: SchoolDate
  holidays: { date: SchoolDate; name: string }[]
  /** Prepared and not switched to: never the present year, whatever the date. */
  isPlanned?: boolean | null
}
export type TermSetRef = {
  id: number
  year: number
  name: string
  kind: 'quarter' | 'half' | 'trimester'
  vacations: { name: string; from: SchoolDate; to: SchoolDate }[]
}
export type TermRef = {
  id: number
  termSet: number
  number: number
  name: string
  from: SchoolDate
  to: SchoolDate
}
export type SubjectRef = { id: number; name: string; shortName: string; order: number | null }
export type RoomRef = { id: number; name: string; kind: string | null; capacity: number | null }
export type BellScheduleRef = {
  id: number
  name: string
  isDefault: boolean
  periods: { number: number; start: string; end: string }[]
}
export type ClassRef = {
  id: number
  year: number
  grade: number
  letter: string
  name: string
  sortKey: string
  profile: string | null
  room: number | null
  termSet: number
  bellSchedule: number | null
  classTeachers: ({ staff: number } & Period)[]
}
export type SubgroupRef = { id: number; class: number; subject: number; name: string }
export type WorkloadRef = {
  id: number
  class: number
  subgroup: number | null
  subject: number
  teacher: number
  hoursPerWeek: number
  /** The workload with which it is one lesson at one time; empty for the first of them and for all others. */
  jointWith: number | null
  wantsPairs: boolean | null
} & Period
export type PersonRef = {
  id: number
  lastName: string
  firstName: string
  middleName: string | null
  fullName: string
  sortKey: string
}
export type StaffRef = { id: number; person: number }
export type StudentRef = { id: number; person: number }
export type EnrolmentRef = { id: number; student: number; class: number } & Period
export type SubgroupMemberRef = { id: number; subgroup: number; student: number } & Period
export type GuardianshipRef = {
  id: number
  guardian: number
  student: number
  kinship: string
  mayViewDiary: boolean
  mayBeWrittenTo: boolean
  /** From that day the guardian has no rights to the child. */
  deprivedOn: SchoolDate | null
} & Period

export type LessonTypeRef = {
  id: number
  name: string
  shortName: string
  order: number | null
  /** Kept for what was recorded with it, and not offered any more. */
  isOff: boolean | null
}

/** A school's slow-changing records in memory, so that hot pages ask the database only for lessons and marks. */
export type Reference = {
  school: SchoolRef
  years: ReadonlyMap<number, YearRef>
  termSets: ReadonlyMap<number, TermSetRef>
  terms: ReadonlyMap<number, TermRef>
  subjects: ReadonlyMap<number, SubjectRef>
  rooms: ReadonlyMap<number, RoomRef>
  bellSchedules: ReadonlyMap<number, BellScheduleRef>
  classes: ReadonlyMap<number, ClassRef>
  subgroups: ReadonlyMap<number, SubgroupRef>
  workloads: ReadonlyMap<number, WorkloadRef>
  lessonTypes: ReadonlyMap<number, LessonTypeRef>
  people: ReadonlyMap<number, PersonRef>
  staff: ReadonlyMap<number, StaffRef>
  students: ReadonlyMap<number, StudentRef>
  enrolments: readonly EnrolmentRef[]
  subgroupMembers: readonly SubgroupMemberRef[]
  guardianships: readonly GuardianshipRef[]
}

/** The collections whose change makes a snapshot stale. */
export const REFERENCE_COLLECTIONS = [
  'schools',
  'years',
  'term-sets',
  'terms',
  'subjects',
  'rooms',
  'bell-schedules',
  'classes',
  'subgroups',
  'workloads',
  'people',
  'staff',
  'students',
  'enrolments',
  'subgroup-members',
  'guardianships',
  'lesson-types',
] as const

import type { IdFactory } from '@/core/ids'
import type { SchoolDate } from '@/core/school-date'
import type { Status } from '@/core/statuses'

import type { SubjectKey } from './plan/subjects'
import type { TimetableEntry } from './timetable/timetable'

/** Rows of the kernel's collections, as the database keeps them. Relationships are ids. */
type Row = { id: number; school: number }
/** The last day is included; no last day means that it still goes on. */
type Dated = { from: SchoolDate; to: SchoolDate | null }

export type SchoolRow = {
  id: number
  name: string
  shortName: string
  timeZone: string
  weekDays: 5 | 6
  address: string
  phone: string
  email: string
  isDemo: boolean
}
export type UserRow = {
  id: number
  username: string
  email: string | null
  statuses: Status[]
  person: number
  locale: 'ru' | 'en'
  mustChangePassword: boolean
  isDemo: boolean
  schools: { school: number }[]
}
export type Sex = 'male' | 'female'
export type PersonRow = Row & {
  lastName: string
  firstName: string
  middleName: string | null
  sex: Sex
  birthDate: SchoolDate
  phone: string | null
  email: string | null
  fullName: string
  searchText: string
  sortKey: string
  birthPlace?: string
  citizenship?: string
  homeLanguage?: string
  addressRegistered?: string
  addressActual?: string
  workplace?: string
  jobTitle?: string
  snils?: string
  healthInsurance?: string
  identity_kind?: string
  identity_series?: string
  identity_number?: string
  identity_issuedBy?: string
  identity_issuedOn?: SchoolDate
}
export type StaffRow = Row & {
  person: number
  positions: (Dated & { title: string })[]
  hiredOn: SchoolDate
  leftOn: SchoolDate | null
}
export type StudentRow = Row & { person: number; fileNumber: string }
export type Kinship = 'mother' | 'father' | 'guardian' | 'other'
export type GuardianshipRow = Row &
  Dated & { guardian: number; student: number; kinship: Kinship; mayViewDiary: boolean }
export type YearRow = Row & {
  name: string
  startDate: SchoolDate
  endDate: SchoolDate
  holidays: { date: SchoolDate; name: string }[]
}
export type Vacation = { name: string; from: SchoolDate; to: SchoolDate }
export type TermSetRow = Row & { year: number; name: string; kind: 'quarter' | 'half'; vacations: Vacation[] }
export type TermRow = Row & {
  termSet: number
  number: number
  name: string
  from: SchoolDate
  to: SchoolDate
}
export type SubjectRow = Row & { name: string; shortName: string; order: number }
export type RoomKind = 'ordinary' | 'gym' | 'lab' | 'computer' | 'workshop' | 'hall'
export type RoomRow = Row & { name: string; kind: RoomKind; capacity: number }
export type BellPeriod = { number: number; start: string; end: string }
export type BellScheduleRow = Row & { name: string; isDefault: boolean; periods: BellPeriod[] }
export type ClassRow = Row & {
  year: number
  grade: number
  letter: string
  name: string
  sortKey: string
  profile: string | null
  room: number
  termSet: number
  bellSchedule: number
  classTeachers: (Dated & { staff: number })[]
}
export type SubgroupRow = Row & { class: number; subject: number; name: string }
export type SubgroupMemberRow = Row & Dated & { subgroup: number; student: number }
export type EnrolmentRow = Row & Dated & { student: number; class: number }
export type WorkloadRow = Row &
  Dated & { class: number; subgroup: number | null; subject: number; teacher: number; hoursPerWeek: number }
export type LessonTypeRow = Row & { name: string; shortName: string; order: number }
export type LessonRow = Row & {
  workload: number
  class: number
  subject: number
  subgroup: number | null
  teacher: number
  term: number
  date: SchoolDate
  number: number
  room: number
  substitute: number | null
  state: 'planned' | 'held' | 'cancelled'
  topic: string | null
  lessonType: number | null
  homework: string | null
  homeworkDueDate: SchoolDate | null
  homeworkMinutes: number | null
  recordedAt: string | null
  recordedBy: number | null
  attendanceAt: string | null
}

/** What the students did in a lesson for which the whole class is marked. */
export type LessonWork =
  | 'control'
  | 'dictation'
  | 'essay'
  | 'retelling'
  | 'test'
  | 'selfWork'
  | 'lab'
  | 'practical'
  | 'project'
  | 'credit'

export type WorldOptions = {
  today: SchoolDate
  /** `small` is one class of the middle and one of the senior school, with every status: for tests. */
  size: 'full' | 'small'
  seed: number
  /** Local time: today's lessons that have ended by now are recorded. Noon when left out. */
  nowTime?: string
  /** Put before every user name, so that two demo schools may live in one database. */
  loginPrefix?: string
  /** Ids of the rows; `createDemoIds` when left out. */
  makeId?: IdFactory
}

export type DemoLogin = { status: Status; username: string; fullName: string }

/** A whole school as plain rows. Nothing here knows a database. */
export type World = {
  options: Required<Omit<WorldOptions, 'makeId'>>
  school: SchoolRow
  users: UserRow[]
  people: PersonRow[]
  staff: StaffRow[]
  students: StudentRow[]
  guardianships: GuardianshipRow[]
  years: YearRow[]
  termSets: TermSetRow[]
  terms: TermRow[]
  subjects: SubjectRow[]
  rooms: RoomRow[]
  bellSchedules: BellScheduleRow[]
  classes: ClassRow[]
  subgroups: SubgroupRow[]
  subgroupMembers: SubgroupMemberRow[]
  enrolments: EnrolmentRow[]
  workloads: WorkloadRow[]
  lessonTypes: LessonTypeRow[]
  lessons: LessonRow[]
  /** The week that the lessons follow. */
  timetable: TimetableEntry[]
  /** Lessons with a work for everybody; the journal makes their assignments from it. */
  workByLesson: Map<number, LessonWork>
  /** What a subject is, by its id. */
  subjectKeys: Map<number, SubjectKey>
  /** One way in for every status. */
  logins: DemoLogin[]
}

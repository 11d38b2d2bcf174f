import type { Locale } from '@/core/locale'
import type { Period, SchoolDate } from '@/core/school-date'

export type Named = { id: number; name: string }

/** One part that a person plays at the school. */
export type Part =
  | { kind: 'student'; class: Named | null }
  | { kind: 'staff'; positions: string[] }
  | { kind: 'guardian'; children: { person: number; name: string; class: string | null }[] }

/** Fields that only some readers see; `null` when there is nothing or when it is not theirs to see. */
export type Contacts = { birthDate: SchoolDate | null; phone: string | null; email: string | null }

export type PersonRow = { id: number; name: string; parts: Part[] } & Contacts

export type PeoplePage = {
  rows: PersonRow[]
  total: number
  page: number
  pages: number
  /** Whether the reader sees contacts of anybody else in the list; without them the columns are left out. */
  hasContacts: boolean
}

export type ClassRow = {
  id: number
  name: string
  grade: number
  profile: string | null
  room: string | null
  students: number
  /** The class teachers of the day. */
  teachers: { person: number; name: string }[]
}

export type RosterRow = {
  student: number
  person: number
  name: string
  /** The groups that the student is in on the day. */
  subgroups: string[]
  from: SchoolDate
  to: SchoolDate | null
  hasDiary: boolean
} & Contacts

export type WorkloadLine = {
  id: number
  subject: string
  subgroup: string | null
  teacher: { person: number; name: string }
  hoursPerWeek: number
  hasJournal: boolean
}

export type ClassPage = {
  class: ClassRow & { year: string; terms: string; isPresent: boolean }
  date: SchoolDate
  /** The first and the last day that can be asked for. */
  bounds: { from: SchoolDate; to: SchoolDate }
  roster: RosterRow[]
  /** Students of that day whom the reader may not see. */
  hidden: number
  workloads: WorkloadLine[]
}

export type Relative = {
  person: number
  name: string
  kinship: string
  phone: string | null
  /** The child's class. */
  class: Named | null
  /** Whether the reader may open the relative's own card. */
  hasCard: boolean
} & Period

export type PersonCard = {
  id: number
  name: string
  parts: Part[]
  sex: 'male' | 'female' | null
  seesContacts: boolean
  snils: string | null
  student: {
    id: number
    fileNumber: string | null
    history: ({ class: Named; year: string } & Period)[]
    subgroups: string[]
    guardians: Relative[]
    hasDiary: boolean
  } | null
  staff: {
    positions: ({ title: string } & Period)[]
    hiredOn: SchoolDate | null
    leftOn: SchoolDate | null
    classTeacherOf: Named[]
    workloads: { id: number; class: Named; subject: string; subgroup: string | null; hoursPerWeek: number }[]
  } | null
  children: Relative[]
} & Contacts

/** A part of the page of a class that another plugin brings: lines that lead to their own pages. */
export type ClassSection = {
  key: string
  title: string
  lines: { key: string; title: string; note: string; href: string }[]
  /** Stands instead of the lines when there are none. */
  empty: string
  all: { href: string; label: string }
}

declare module '@/core/questions' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be merged into
  interface SchoolQuestions {
    /** What else the page of a class shows; told is what the reader may open. */
    'class.sections': { asked: { class: number; locale: Locale }; answer: ClassSection }
  }
}

import type { Period, SchoolDate } from '@/core/school-date'

export type Named = { id: number; name: string }

/** A row of `class-divisions`. */
export type DivisionRow = {
  id: number
  class: number
  name: string
  from: SchoolDate
  to: SchoolDate | null
  /** Grows with every change: a window that shows an older one is told so. */
  revision: number
}

/** A subgroup of a division: the same part of the class has one for each subject. */
export type PartRow = { id: number; division: number; part: number; subject: number; name: string }

/** Who teaches a part in one subject; nobody yet when there are no teachers. */
export type PartCourse = { subject: Named; teachers: ({ name: string; workload: number } & Period)[] }

export type DivisionPart = { part: number; name: string; students: Named[]; courses: PartCourse[] }

export type Division = Omit<DivisionRow, 'class'> & {
  subjects: Named[]
  parts: DivisionPart[]
  /** Students of the class who are in none of the parts on the day. */
  undivided: Named[]
  isOver: boolean
}

export type DivisionsPage = {
  class: Named
  date: SchoolDate
  /** The first and the last day that can be asked for. */
  bounds: { from: SchoolDate; to: SchoolDate }
  students: Named[]
  divisions: Division[]
  /** Groups that belong to no division yet, by subject. */
  loose: { subject: Named; groups: string[] }[]
  /** What may be divided. */
  subjects: Named[]
}

/** A part as it is wished for. */
export type WantedPart = { name: string; students: readonly number[] }

import type { Locale } from '@/core/locale'
import type { SchoolDate } from '@/core/school-date'

/** The final marks of a class for a year: whoever learned in it, what they were taught, and what was put. */
export type ClassFinals = {
  subjects: { id: number; name: string }[]
  students: { id: number; name: string }[]
  /** In their order; labels by student and subject, as the school's scale has them. */
  periods: { key: string; name: string; labels: Record<number, Record<number, string>> }[]
}

declare module '@/core/questions' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be merged into
  interface SchoolQuestions {
    /** The final marks of a class of any year; nothing where none was put. Asked for who oversees the journals. */
    'class.final-marks': { asked: { class: number; locale: Locale }; answer: ClassFinals }
  }
}

export type CheckRow = {
  id: number
  class: number
  workload: number
  week: SchoolDate
  author: number
  checkedAt: string
}

/** What differed between the paper and this journal, and what was done about it. */
export type DiscrepancyRow = {
  id: number
  class: number
  workload: number
  week: SchoolDate
  lesson: number | null
  student: number | null
  onPaper: string
  here: string
  done: string | null
  doneAt: string | null
  author: number
  createdAt: string
  /** When a deputy noted it. */
  seenAt: string | null
  seenBy: number | null
  revision: number
}

export const ARCHIVE_STATES = ['waiting', 'running', 'done', 'stopped', 'failed'] as const
export type ArchiveState = (typeof ARCHIVE_STATES)[number]

export type ArchiveRow = {
  id: number
  school: number
  year: number
  state: ArchiveState
  total: number
  done: number
  size: number | null
  sha256: string | null
  requestedBy: number
  requestedAt: string
}

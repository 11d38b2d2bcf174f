import type { SchoolDate } from '@/core/school-date'

import type { Entry } from './domain/school-week'

export type VersionState = 'draft' | 'published'

/** A row of `timetable-versions`. */
export type VersionRow = {
  id: number
  year: number
  name: string
  state: VersionState
  /** From when a published version holds; the last day is that before the next one, or empty. */
  from: SchoolDate | null
  to: SchoolDate | null
  cycleWeeks: 1 | 2
  /** Grows with every change: a window that shows an older one is told so. */
  revision: number
}

/** A row of `timetable-entries`. */
export type EntryRow = Entry & { id: number }

/** A row of `teacher-limits`; hours as `weekday-number`, parted by commas. */
export type LimitRow = { teacher: number; room: number | null; unavailable: string | null }

/** A control work that a workload's lesson plan still has ahead. */
export type PlannedControl = {
  /** Which of the workload's lessons from the day on it takes, from 0: topics keep their order. */
  index: number
  title: string
  /** The lesson on which it is laid now; a task given there already is the same work. */
  lesson: number | null
}

declare module '@/core/questions' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be merged into
  interface SchoolQuestions {
    /** Which control works lie ahead of workloads from a day on. Asked for who arranges the timetable. */
    'workloads.control-works': {
      asked: { school: number; workloads: readonly number[]; from: SchoolDate }
      /** Workloads without a plan, or without control works ahead, are not in it. */
      answer: ReadonlyMap<number, readonly PlannedControl[]>
    }
  }
}

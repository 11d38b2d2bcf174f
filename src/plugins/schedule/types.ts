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

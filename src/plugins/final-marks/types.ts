import type { SchoolDate } from '@/core/school-date'

import type { FinalCode, FinalValue } from './domain/values'
import type { FinalKind } from './domain/periods'

export type { FinalCode, FinalKind, FinalValue }

/** A row of `final-marks` as the plugin reads it. */
export type FinalRow = {
  id: number
  student: number
  subject: number
  kind: FinalKind
  /** Id of the term, or of the school year for year, exam and final. */
  period: number
  year: number
  class: number
  workload: number
  value: number | null
  code: FinalCode | null
  suggested: number | null
  average: number | null
  reason: string | null
  isDiffering: boolean
  author: number | null
  markedAt: string | null
}

/** A row of `final-mark-openings`: until when a locked period may be written in. */
export type OpeningRow = {
  id: number
  workload: number
  class: number
  kind: FinalKind
  period: number
  until: SchoolDate
  reason: string
  author: number | null
  at: string
}

/** What the client saw in a cell, and what it wants there. */
export type FinalChange = {
  student: number
  /** The key of the period. */
  period: string
  was: FinalValue | null
  now: FinalValue | null
  reason: string | null
}

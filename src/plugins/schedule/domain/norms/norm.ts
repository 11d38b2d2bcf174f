import type { SchoolDate } from '@/core/school-date'

/**
 * Where a figure comes from. `confirmed`: read in the text of the act or in several independent sources; `checked`:
 * follows from other confirmed figures; `unverified`: known, but without a source yet, and shown so.
 */
export type Citation = {
  act: string
  place: string
  since: SchoolDate
  until: SchoolDate | null
  certainty: 'confirmed' | 'checked' | 'unverified'
}

/** The rows in force on a day. */
export const inForce = <TRow extends { source: Citation }>(rows: readonly TRow[], date: SchoolDate): TRow[] =>
  rows.filter(({ source }) => source.since <= date && (source.until === null || date <= source.until))

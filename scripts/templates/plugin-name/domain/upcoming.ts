import type { SchoolDate } from '@/core/school-date'

/** What is today or ahead, the nearest first. */
export const upcoming = <TRow extends { date: SchoolDate }>(
  list: readonly TRow[],
  today: SchoolDate,
): TRow[] =>
  list.filter(({ date }) => date >= today).sort((left, right) => left.date.localeCompare(right.date))

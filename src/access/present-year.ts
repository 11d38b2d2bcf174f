import { isWithin } from '@/core/school-date'
import type { ClassRef, YearRef } from '@/db/reference'

import type { Facts } from './facts'

type Calendar = Pick<Facts, 'reference' | 'today'>

/**
 * The school year that goes on; between two years the coming one, after the last one that last one. A year that is
 * only planned is none of them: it waits for the switch.
 */
export const presentYear = ({ reference, today }: Calendar): YearRef | null => {
  const years = [...reference.years.values()]
    .filter(({ isPlanned }) => !isPlanned)
    .sort((left, right) => left.startDate.localeCompare(right.startDate))
  return (
    years.find(({ startDate, endDate }) => isWithin({ from: startDate, to: endDate }, today)) ??
    years.find(({ startDate }) => startDate > today) ??
    years.at(-1) ??
    null
  )
}

/** The classes of a school year, in their order. */
export const classesOfYear = ({ reference }: Pick<Calendar, 'reference'>, year: number | null): ClassRef[] =>
  [...reference.classes.values()]
    .filter((row) => row.year === year)
    .sort((left, right) => (left.sortKey < right.sortKey ? -1 : 1))

/** The classes of the present school year, in their order. */
export const presentClasses = (calendar: Calendar): ClassRef[] =>
  classesOfYear(calendar, presentYear(calendar)?.id ?? null)

import type { Facts } from '@/access/facts'
import type { SchoolDate } from '@/core/school-date'

import { yearOn } from '../domain/check-movement'
import type { ClassChoice } from '../domain/target-classes'

/** The classes of the school year of a date and of the years after it, in the order of lists. */
export const classChoices = ({ reference }: Facts, effectiveOn: SchoolDate): ClassChoice[] => {
  const { classes, years } = reference
  const list = [...years.values()]
  // In the summer students still sit in the classes of the year that has ended.
  const start = yearOn(list, effectiveOn)?.startDate ?? ''
  const before = list.map(({ startDate }) => startDate).filter((date) => date < start)
  const earliest = before.sort().at(-1) ?? start
  return [...classes.values()]
    .filter((row) => (years.get(row.year)?.startDate ?? '') >= earliest)
    .sort((left, right) => (left.sortKey < right.sortKey ? -1 : 1))
    .map(({ id, name, grade, year }) => {
      const { startDate, name: yearName } = years.get(year)!
      return { id, name, grade, year: { id: year, name: yearName, startDate } }
    })
}

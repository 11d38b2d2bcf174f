import type { Facts } from '@/access/facts'
import type { SchoolDate } from '@/core/school-date'

import { yearOn } from '../domain/check-movement'
import { kindOf, type OrderKindName } from '../domain/kinds'

type Question = { facts: Facts; kind: OrderKindName; fromClass: number | null; effectiveOn: SchoolDate }

/** The classes into which an order of the kind may lead, in their order; empty when it leads out of the school. */
export const targetClasses = ({
  facts,
  kind,
  fromClass,
  effectiveOn,
}: Question): { id: number; name: string; year: string }[] => {
  const { classes, years } = facts.reference
  const { to, grades, step } = kindOf(kind)
  if (to === 'none') return []
  const from = fromClass === null ? undefined : classes.get(fromClass)
  const ownYear = from && years.get(from.year)
  const present = yearOn([...years.values()], effectiveOn)
  return [...classes.values()]
    .filter((row) => {
      const year = years.get(row.year)
      if (!year || row.id === fromClass) return false
      if (to === 'same-year' ? year.id !== present?.id : !ownYear || year.startDate <= ownYear.startDate)
        return false
      if (grades && !grades.includes(row.grade)) return false
      if (!from || !step) return true
      return step === 'same' ? row.grade === from.grade : row.grade > from.grade
    })
    .sort((left, right) => (left.sortKey < right.sortKey ? -1 : 1))
    .map(({ id, name, year }) => ({ id, name, year: years.get(year)?.name ?? '' }))
}

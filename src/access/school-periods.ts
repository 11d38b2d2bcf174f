import { PERIODS, type PeriodName, periodsOn, type Span } from '@/core/named-periods'
import { isSchoolDate } from '@/core/school-date'

import type { Facts } from './facts'
import { presentYear } from './present-year'

type Search = Readonly<Record<string, string | undefined>>

/** The named periods of the school today. Terms of the first set of the year stand for the school. */
export const schoolPeriods = (facts: Facts): Record<PeriodName, Span> => {
  const { reference, today } = facts
  const year = presentYear(facts)
  const [set] = [...reference.termSets.values()].filter((row) => row.year === year?.id)
  return periodsOn({
    today,
    terms: [...reference.terms.values()].filter(({ termSet }) => termSet === set?.id),
    year: year ? { from: year.startDate, to: year.endDate } : null,
  })
}

export type AskedPeriod = {
  span: Span
  /** The named period that the days are, if they are one. */
  period: PeriodName | null
  periods: Record<PeriodName, Span>
}

/**
 * The period of a page from its address: `from` and `to`, or the name of a `period`, or the usual one. One day alone is
 * a period of that day, and an end before the beginning is left out.
 */
export const askedPeriod = (facts: Facts, search: Search, usual: PeriodName): AskedPeriod => {
  const periods = schoolPeriods(facts)
  const from = isSchoolDate(search.from) ? search.from : null
  const to = isSchoolDate(search.to) ? search.to : null
  const named =
    from === null && to === null ? (PERIODS.find((name) => name === search.period) ?? usual) : null
  const first = from ?? to ?? facts.today
  const span = named ? periods[named] : { from: first, to: to !== null && to >= first ? to : first }
  const isSame = ({ from: left, to: right }: Span): boolean => left === span.from && right === span.to
  return { span, period: named ?? PERIODS.find((name) => isSame(periods[name])) ?? null, periods }
}

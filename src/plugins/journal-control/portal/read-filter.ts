import type { Facts } from '@/access/facts'
import { presentYear } from '@/access/present-year'
import { parseId } from '@/core/ids'
import { isSchoolDate } from '@/core/school-date'

import { PERIODS, type PeriodName, periodsOn, type Span } from '../domain/periods'
import type { ControlFilter } from '../operations/control-filter'

type Search = Readonly<Record<string, string | undefined>>

const oneOf = <T extends string>(list: readonly T[], value: string | undefined): T | null =>
  list.find((one) => one === value) ?? null

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

/** The period and the filter of a page of the control, from its address. Without one it is this week. */
export const readControlFilter = (
  facts: Facts,
  search: Search,
): { filter: ControlFilter; period: PeriodName | null; periods: Record<PeriodName, Span> } => {
  const periods = schoolPeriods(facts)
  const from = isSchoolDate(search.from) ? search.from : null
  const to = isSchoolDate(search.to) ? search.to : null
  const named = from === null && to === null ? (oneOf(PERIODS, search.period) ?? 'week') : null
  const first = from ?? to ?? facts.today
  const span = named ? periods[named] : { from: first, to: to !== null && to >= first ? to : first }
  const isSame = ({ from: left, to: right }: Span): boolean => left === span.from && right === span.to
  return {
    filter: {
      ...span,
      grade: parseId(search.grade),
      class: parseId(search.class),
      subject: parseId(search.subject),
      teacher: parseId(search.teacher),
      workload: parseId(search.workload),
      query: (search.q ?? '').slice(0, 100),
    },
    period: named ?? PERIODS.find((name) => isSame(periods[name])) ?? null,
    periods,
  }
}

/** The filter as words of an address. */
export const filterQuery = ({ query, ...filter }: ControlFilter) => ({ ...filter, q: query })

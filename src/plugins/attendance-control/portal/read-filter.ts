import type { Facts } from '@/access/facts'
import { type AskedPeriod, askedPeriod } from '@/access/school-periods'
import { parseId } from '@/core/ids'
import { isSchoolDate } from '@/core/school-date'

import { GROUPINGS, type Grouping } from '../domain/sum-attendance'
import type { AttendanceFilter } from '../operations/read-attendance'
import type { DayFilter } from '../operations/read-day'

type Search = Readonly<Record<string, string | undefined>>

const narrowed = (search: Search) => ({
  grade: parseId(search.grade),
  class: parseId(search.class),
  query: (search.q ?? '').slice(0, 100),
})
const percentOf = (text: string | undefined): number =>
  /^\d{1,3}$/.test(text ?? '') ? Math.min(100, Number(text)) : 0

/** The period, the lines and what narrows them, from an address. Without a period it is this month. */
export const readPeriodFilter = (
  facts: Facts,
  search: Search,
): Omit<AskedPeriod, 'span'> & { filter: AttendanceFilter; grouping: Grouping } => {
  const { span, ...asked } = askedPeriod(facts, search, 'month')
  return {
    ...asked,
    filter: { ...span, ...narrowed(search), least: percentOf(search.least) },
    grouping: GROUPINGS.find((one) => one === search.group) ?? 'class',
  }
}

/** The day and what narrows it; today without one. */
export const readDayFilter = (facts: Facts, search: Search): DayFilter => ({
  ...narrowed(search),
  date: isSchoolDate(search.date) ? search.date : facts.today,
})

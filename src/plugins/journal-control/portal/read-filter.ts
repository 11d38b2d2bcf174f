import type { Facts } from '@/access/facts'
import { askedPeriod, type AskedPeriod } from '@/access/school-periods'
import { parseId } from '@/core/ids'

import type { ControlFilter } from '../operations/control-filter'

type Search = Readonly<Record<string, string | undefined>>

/** The period and the filter of a page of the control, from its address. Without one it is this week. */
export const readControlFilter = (
  facts: Facts,
  search: Search,
): Omit<AskedPeriod, 'span'> & { filter: ControlFilter } => {
  const { span, ...asked } = askedPeriod(facts, search, 'week')
  return {
    ...asked,
    filter: {
      ...span,
      grade: parseId(search.grade),
      class: parseId(search.class),
      subject: parseId(search.subject),
      teacher: parseId(search.teacher),
      workload: parseId(search.workload),
      query: (search.q ?? '').slice(0, 100),
    },
  }
}

/** The filter as words of an address. */
export const filterQuery = ({ query, ...filter }: ControlFilter) => ({ ...filter, q: query })

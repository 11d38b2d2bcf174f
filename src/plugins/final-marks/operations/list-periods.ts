import { classesOfYear, presentYear } from '@/access/present-year'
import type { Facts } from '@/access/facts'
import type { Locale } from '@/core/locale'

import { presentPeriodState } from '../presenters/present-cells'
import type { PresentedPeriod } from '../presenters/types'
import { periodsOfClass } from './class-periods'

export type ListedPeriod = {
  key: string
  /** The term set, or the grades where they alone have the period. */
  set: string
  grades: string
  period: PresentedPeriod
}

const MOST_NAMED = 12

/** Until when which marks may be put in the present year: a line for each period of each set of terms. From memory. */
export const listPeriods = (facts: Facts, locale: Locale): ListedPeriod[] => {
  const { reference, today } = facts
  const found = new Map<string, { set: string; grades: Set<number>; period: PresentedPeriod }>()
  for (const { id, grade, termSet } of classesOfYear(facts, presentYear(facts)?.id ?? null))
    for (const period of periodsOfClass(facts, id)) {
      const key = `${termSet} ${period.key} ${period.lockOn}`
      const line = found.get(key) ?? {
        set: reference.termSets.get(termSet)?.name ?? '',
        grades: new Set<number>(),
        period: presentPeriodState({ period, openings: [], today, locale }),
      }
      line.grades.add(grade)
      found.set(key, line)
    }
  return [...found].map(([key, { set, grades, period }]) => ({
    key,
    set,
    grades: [...grades]
      .sort((left, right) => left - right)
      .slice(0, MOST_NAMED)
      .join(', '),
    period,
  }))
}

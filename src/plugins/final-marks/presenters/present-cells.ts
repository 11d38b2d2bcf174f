import type { Locale } from '@/core/locale'

import { type FinalKind, type FinalPeriod, isLocked } from '../domain/periods'
import type { FinalCell } from '../operations/build-cells'
import type { OpeningRow } from '../types'
import type { PresentedCell, PresentedPeriod } from './types'

const KIND_NAMES: Record<FinalKind, { ru: string; en: string }> = {
  term: { ru: 'Период', en: 'Term' },
  half: { ru: 'Полугодие', en: 'Half-year' },
  year: { ru: 'Год', en: 'Year' },
  exam: { ru: 'Экзамен', en: 'Exam' },
  final: { ru: 'Итоговая', en: 'Final' },
}

/** «1 четверть», «Год», «Экзамен». */
export const periodName = ({ kind, name }: Pick<FinalPeriod, 'kind' | 'name'>, locale: Locale): string =>
  name || KIND_NAMES[kind][locale]

/** The last day until which an opening holds the period open; `null` when none does. */
export const openUntil = (
  { kind, period }: Pick<FinalPeriod, 'kind' | 'period'>,
  openings: readonly OpeningRow[],
  today: string,
): string | null =>
  openings
    .filter((row) => row.kind === kind && row.period === period && row.until >= today)
    .map(({ until }) => until)
    .sort()
    .at(-1) ?? null

type Present = { period: FinalPeriod; openings: readonly OpeningRow[]; today: string; locale: Locale }

export const presentPeriodState = ({ period, openings, today, locale }: Present): PresentedPeriod => {
  const until = isLocked(period, today) ? openUntil(period, openings, today) : null
  return {
    key: period.key,
    kind: period.kind,
    name: periodName(period, locale),
    isTerm: period.term !== null,
    dueOn: period.dueOn,
    opensOn: period.opensOn,
    lockOn: period.lockOn,
    state:
      today < period.opensOn ? 'ahead' : !isLocked(period, today) ? 'open' : until ? 'reopened' : 'locked',
    until,
  }
}

export const presentCell = ({ suggestion, ...cell }: FinalCell): PresentedCell => ({
  ...cell,
  suggested: suggestion.value,
  average: suggestion.average,
  why: suggestion.why,
})

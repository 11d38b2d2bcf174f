import type { Locale } from '@/core/locale'
import { formatAverage, formatDate } from '@/i18n/format'
import { fill } from '@/i18n/locale'

import { finalLabel, type FinalValue } from '../../domain/values'
import type { FinalsPage, PresentedCell, PresentedPeriod } from '../../presenters/types'
import type { FinalTexts } from '../../translations'

export type Words = { text: FinalTexts; locale: Locale; page: FinalsPage }

export const labelOf = (value: FinalValue | null, { page, locale }: Words): string =>
  finalLabel(page.scale, value, locale)

/** «до 4 ноября», «закрыт 5 ноября» */
export const stateWords = (period: PresentedPeriod, { text, locale }: Words): string => {
  const date = { ahead: period.opensOn, open: period.lockOn, locked: period.lockOn, reopened: period.until }
  return fill(text.state[period.state], {
    date: formatDate(locale, date[period.state] ?? period.lockOn, 'short'),
  })
}

/** Why nothing may be put into the cell; `null` when it may. */
export const closedWords = (
  cell: PresentedCell | undefined,
  period: PresentedPeriod,
  { text, locale, page }: Words,
): string | null => {
  if (!page.canSet) return text.closed.readOnly
  if (!cell?.isMember) return text.closed.notMember
  if (period.state === 'ahead') return fill(text.closed.ahead, { date: formatDate(locale, period.opensOn) })
  if (period.state === 'locked') return fill(text.closed.locked, { date: formatDate(locale, period.lockOn) })
  return null
}

/** What the marks suggest, or why nothing: «Предложено: 4», «мало отметок: 2 из 3». */
export const suggestionWords = (cell: PresentedCell, words: Words): string => {
  const { text, page } = words
  if (cell.suggested !== null) return fill(text.suggested, { mark: labelOf(cell.suggested, words) })
  return cell.why === null ? '' : fill(text.why[cell.why], { n: cell.marks, min: page.minMarks })
}

/** Why the student may end the period without a mark. */
export const obstacleWords = (cell: PresentedCell, { text, page }: Words): string[] =>
  cell.obstacles.map((obstacle) =>
    fill(text.obstacles[obstacle], {
      n: obstacle === 'fewMarks' ? cell.marks : obstacle === 'debts' ? cell.debts : cell.missed,
      min: page.minMarks,
      of: cell.lessons,
    }),
  )

/** What stands in a cell, for a reader of screens: «4, средний балл 3,67, предложено 4». */
export const cellWords = (
  shown: { value: FinalValue | null; reason: string | null },
  cell: PresentedCell,
  words: Words,
): string => {
  const { text, locale } = words
  if (!cell.isMember) return text.notMember
  return [
    labelOf(shown.value, words) || text.noMark,
    cell.average === null ? '' : `${text.averageFull} ${formatAverage(locale, cell.average)}`,
    suggestionWords(cell, words),
    shown.reason ? fill(text.given, { reason: shown.reason }) : '',
  ]
    .filter(Boolean)
    .join(', ')
}

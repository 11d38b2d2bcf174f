import type { Locale } from '@/core/locale'
import { formatDate, formatDateRange } from '@/i18n/format'

import type { DayAbsence, DayLesson } from '../../operations/read-day'
import type { SubstitutionMessages } from '../../translations'

type Text = SubstitutionMessages['day']

/** «23–25 ноября, с 3-го урока» */
export const tellSpan = (
  { from, to, fromLesson, toLesson }: Pick<DayAbsence, 'from' | 'to' | 'fromLesson' | 'toLesson'>,
  locale: Locale,
  text: Text,
): string =>
  [
    formatDateRange(locale, from, to),
    fromLesson !== null && text.fromLesson(fromLesson),
    toLesson !== null && text.toLesson(toLesson),
  ]
    .filter(Boolean)
    .join(', ')

/** What was decided about a lesson, in a few words; `null` while nothing was. */
export const tellDecision = (
  { decision, date }: Pick<DayLesson, 'decision' | 'date'>,
  shown: string,
  locale: Locale,
  text: Text,
): string | null => {
  if (!decision) return null
  const place = (at: { date: string; number: number }): string =>
    text.place(formatDate(locale, at.date, 'weekdayShort'), at.number)
  if (decision.kind === 'cancel') return text.cancel
  if (decision.kind === 'move') {
    return date === shown && decision.from.date !== shown
      ? text.movedHere(place(decision.from))
      : text.move(decision.to ? place(decision.to) : '')
  }
  const who = decision.substitute ?? ''
  return decision.kind === 'merge' ? text.merge(who) : text.substitute(who)
}

import type { Locale } from '@/core/locale'
import { formatDate } from '@/i18n/format'

import type { SheetLine } from '../operations/read-sheet'
import { substitutionMessages } from '../translations'

/** What becomes of a lesson, as the sheet says it: who instead of whom, left out, moved where and from where. */
export const tellSheetLine = (line: SheetLine, locale: Locale): string => {
  const { sheet: text } = substitutionMessages(locale)
  const place = ({ date, number }: { date: string; number: number }): string =>
    text.place(formatDate(locale, date, 'weekdayShort'), number)
  if (line.kind === 'cancel') return text.cancelled(line.teacher)
  if (line.kind === 'move') {
    return line.from
      ? text.movedFrom(line.teacher, place(line.from))
      : text.movedTo(line.teacher, line.to ? place(line.to) : '')
  }
  const who = line.substitute ?? ''
  return line.kind === 'merge' ? text.merged(who, line.teacher) : text.insteadOf(who, line.teacher)
}

import { startOfMonth } from '@/core/month-grid'
import type { Locale } from '@/core/locale'

import { diaryMessages } from '../../translations'
import { PeriodTurn } from './period-turn'

type MonthTurnProps = {
  locale: Locale
  page: { today: string; month: string; previous: string | null; next: string | null }
  hrefOf: (date?: string) => string
}

/** The months beside this one, as far as the student learns here. */
export const MonthTurn = ({ locale, page: { today, month, previous, next }, hrefOf }: MonthTurnProps) => {
  const t = diaryMessages(locale)
  return (
    <PeriodTurn
      label={t.months}
      next={{ href: next && hrefOf(next), label: t.nextMonth }}
      present={{ href: hrefOf(), label: t.thisMonth, isCurrent: startOfMonth(today) === month }}
      previous={{ href: previous && hrefOf(previous), label: t.previousMonth }}
    />
  )
}

import type { Locale } from '@/core/locale'
import type { SchoolDate } from '@/core/school-date'

import type { WeekView } from '../operations/find-lessons'
import { scheduleMessages } from '../translations'
import { hrefs } from './hrefs'

export type PeriodView = 'day' | 'week' | 'month' | 'year'
type PeriodTab = { href: string; label: string; isCurrent: boolean }

type Args = {
  locale: Locale
  current: PeriodView | null
  /** Whose timetable; the own when missing. */
  whose?: { view: WeekView | 'school'; id?: number }
  date?: SchoolDate
  /** Whether the plugin `calendar` works in the school: months and years are its pages. */
  hasCalendar: boolean
}

/** Day, week, month and year of the same timetable, around the same date. */
export const periodTabs = ({ locale, current, whose, date, hasCalendar }: Args): PeriodTab[] => {
  const { spans } = scheduleMessages(locale)
  const person = whose && whose.view !== 'school' ? { view: whose.view, of: whose.id } : {}
  const month = (view: 'month' | 'year') =>
    hrefs.calendar({ view, by: 'view' in person ? person.view : undefined, of: person.of, date })
  const tabs: [PeriodView, string][] = [
    ['day', hrefs.week({ span: 'day', ...(whose?.view === 'school' ? { view: 'school' } : person), date })],
    ['week', hrefs.week({ ...person, date })],
    ...(hasCalendar
      ? ([
          ['month', month('month')],
          ['year', month('year')],
        ] as [PeriodView, string][])
      : []),
  ]
  return tabs.map(([view, href]) => ({ href, label: spans[view], isCurrent: view === current }))
}

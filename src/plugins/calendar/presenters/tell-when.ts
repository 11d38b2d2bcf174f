import type { Locale } from '@/core/locale'
import { formatDate, formatDateRange, formatTime, formatTimeRange } from '@/i18n/format'

import type { CalendarEvent } from '../types'

type When = Pick<CalendarEvent, 'from' | 'to' | 'startTime' | 'endTime'>

/** «8:30–9:15», «8:30» or nothing. */
export const tellTime = ({ startTime, endTime }: When, locale: Locale): string =>
  startTime ? (endTime ? formatTimeRange(locale, startTime, endTime) : formatTime(locale, startTime)) : ''

/** «вторник, 24 ноября, 15:00–16:30». */
export const tellWhen = (event: When, locale: Locale): string =>
  [
    event.from === event.to
      ? formatDate(locale, event.from, 'weekday')
      : formatDateRange(locale, event.from, event.to),
    tellTime(event, locale),
  ]
    .filter(Boolean)
    .join(', ')

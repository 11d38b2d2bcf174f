import type { Facts } from '@/access/facts'
import type { Locale } from '@/core/locale'
import { STATUS_LABELS } from '@/core/statuses'
import { formatDate } from '@/i18n/format'

import { calendarMessages } from '../translations'
import type { CalendarEvent } from '../types'
import { placeOf } from './place-of'

/** For whom an event is, in words. */
export const audienceOf = (event: CalendarEvent, { reference }: Facts, locale: Locale): string => {
  const { audiences } = calendarMessages(locale)
  if (event.audience === 'classes')
    return event.classes.map((id) => reference.classes.get(id)?.name ?? '…').join(', ')
  if (event.audience === 'statuses')
    return event.statuses.map((status) => STATUS_LABELS[status][locale]).join(', ')
  return audiences[event.audience]
}

/** Events, one a row, to take away. */
export const presentEventsTable = (events: readonly CalendarEvent[], facts: Facts, locale: Locale) => {
  const { table, kinds } = calendarMessages(locale)
  return {
    name: `${table.file} ${facts.today}`,
    title: table.file,
    columns: [
      { header: table.from, width: 14 },
      { header: table.to, width: 14 },
      { header: table.time, width: 14 },
      { header: table.title, width: 44 },
      { header: table.kind, width: 18 },
      { header: table.place, width: 24 },
      { header: table.audience, width: 24 },
      { header: table.description, width: 60 },
    ],
    rows: events.map((event) => [
      formatDate(locale, event.from, 'numeric'),
      formatDate(locale, event.to, 'numeric'),
      [event.startTime, event.endTime].filter(Boolean).join('–') || null,
      event.title,
      kinds[event.kind],
      placeOf(event, facts.reference, locale),
      audienceOf(event, facts, locale),
      event.description,
    ]),
  }
}

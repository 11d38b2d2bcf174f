import type { Facts } from '@/access/facts'
import type { Locale } from '@/core/locale'
import type { SchoolDate } from '@/core/school-date'

import { hrefs } from '../portal/hrefs'
import { calendarMessages } from '../translations'
import type { CalendarEvent, OtherEvent } from '../types'
import { placeOf } from './place-of'
import { audienceOf } from './present-events-table'

/** An event as grids and lists show it, whoever keeps it. */
export type ShownEvent = {
  key: string
  title: string
  kind: string
  whom: string
  from: SchoolDate
  to: SchoolDate
  startTime: string | null
  endTime: string | null
  place: string | null
  href: string
  isPublished: boolean
}

type Args = {
  events: readonly CalendarEvent[]
  others?: readonly OtherEvent[]
  facts: Facts
  locale: Locale
}

/** Events in words; with those of other plugins in the order of time. */
export const shownEvents = ({ events, others, facts, locale }: Args): ShownEvent[] => {
  const { kinds } = calendarMessages(locale)
  const own = events.map((event): ShownEvent => {
    const { id, title, from, to, startTime, endTime, isPublished } = event
    return {
      key: `event-${id}`,
      ...{ title, from, to, startTime, endTime, isPublished },
      kind: kinds[event.kind],
      whom: audienceOf(event, facts, locale),
      place: placeOf(event, facts.reference, locale),
      href: hrefs.event(id),
    }
  })
  if (!others) return own
  const orderOf = ({ from, startTime }: ShownEvent): string => `${from} ${startTime ?? ''}`
  return [...own, ...others.map((event) => ({ ...event, isPublished: true }))].sort((one, other) =>
    orderOf(one) < orderOf(other) ? -1 : orderOf(one) > orderOf(other) ? 1 : 0,
  )
}

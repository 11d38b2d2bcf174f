import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import type { Locale } from '@/core/locale'
import { formatDate } from '@/i18n/format'
import { placeOf, tellTime } from '@/plugins/calendar'

import { kindNames } from '../operations/kinds'
import { classEventsMessages } from '../translations'
import type { ClassEvent } from '../types'
import { classOf, tellWho } from './tell-event'

type Args = { req: PayloadRequest; facts: Facts; locale: Locale; events: readonly ClassEvent[] }

/** Events, one a row, to take away. */
export const presentTable = async ({ req, facts, locale, events }: Args) => {
  const { table: text, title } = classEventsMessages(locale)
  const kinds = await kindNames(req, facts.school)
  return {
    name: `${title} ${facts.today}`,
    title,
    columns: [
      { header: text.from, width: 14 },
      { header: text.to, width: 14 },
      { header: text.time, width: 14 },
      { header: text.class, width: 10 },
      { header: text.kind, width: 24 },
      { header: text.title, width: 44 },
      { header: text.place, width: 24 },
      { header: text.who, width: 20 },
      { header: text.guests, width: 30 },
      { header: text.text, width: 70 },
    ],
    rows: events.map((event) => [
      formatDate(locale, event.from, 'numeric'),
      formatDate(locale, event.to, 'numeric'),
      tellTime(event, locale) || null,
      classOf(event, facts),
      kinds.get(event.kind) ?? '',
      event.title,
      placeOf(event, facts.reference, locale),
      tellWho(event, locale),
      event.guests,
      event.text,
    ]),
  }
}

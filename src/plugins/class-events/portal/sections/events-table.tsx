import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import type { Locale } from '@/core/locale'
import { placeOf, tellWhen } from '@/plugins/calendar'
import { Badge, DataTable, Link } from '@/ui'

import { kindNames } from '../../operations/kinds'
import { classOf, tellWho } from '../../presenters/tell-event'
import { classEventsMessages } from '../../translations'
import type { ClassEvent } from '../../types'
import { hrefs } from '../hrefs'

type Props = { req: PayloadRequest; facts: Facts; locale: Locale; events: readonly ClassEvent[] }

/** Events as a section of the journal: one a row. */
export const EventsTable = async ({ req, facts, locale, events }: Props) => {
  const text = classEventsMessages(locale)
  const kinds = await kindNames(req, facts.school)
  return (
    <DataTable
      isFlush
      caption={text.list.table}
      rows={events}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'event',
          header: text.list.event,
          width: 'wide',
          cell: (event) => (
            <>
              <Link href={hrefs.event(event.id)}>{event.title}</Link>
              {/* Past and without words: what was done is still to be told. */}
              {!event.text && event.to < facts.today && (
                <>
                  {' '}
                  <Badge tone="warn">{text.list.noText}</Badge>
                </>
              )}
            </>
          ),
        },
        { key: 'date', header: text.list.date, cell: (event) => tellWhen(event, locale) },
        { key: 'class', header: text.list.class, cell: (event) => classOf(event, facts) },
        { key: 'kind', header: text.list.kind, cell: (event) => kinds.get(event.kind) ?? '' },
        {
          key: 'place',
          header: text.event.place,
          cell: (event) => placeOf(event, facts.reference, locale) ?? '—',
        },
        { key: 'who', header: text.list.who, cell: (event) => tellWho(event, locale) },
      ]}
    />
  )
}

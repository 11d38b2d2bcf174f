import type { View } from '@/app/portal-page'
import { notFound } from '@/core/errors'
import { parseId } from '@/core/ids'
import { messages } from '@/i18n/messages'
import { Card, Facts, Notice, Page, Stack } from '@/ui'

import { plansEvents } from '../../access/rules'
import { readEvent } from '../../operations/find-events'
import { audienceOf } from '../../presenters/present-events-table'
import { placeOf } from '../../presenters/place-of'
import { tellWhen } from '../../presenters/tell-when'
import { calendarMessages } from '../../translations'
import { DeleteEvent } from '../components/delete-event'
import { hrefs } from '../hrefs'

/** One event: when, where and for whom. */
const EventView: View = async ({ req, facts, locale, params }) => {
  const id = parseId(params.event)
  if (id === null) throw notFound()
  const event = await readEvent({ req, facts, id })
  const all = calendarMessages(locale)
  const text = all.event
  const place = placeOf(event, facts.reference, locale)
  const mayPlan = (await plansEvents({ req, user: req.user })) === true
  return (
    <Page
      locale={locale}
      title={event.title}
      crumbs={[{ href: hrefs.list(), label: all.page.list }]}
      width="reading"
      actions={mayPlan && <DeleteEvent event={event} text={text} errorText={messages(locale).errors} />}
    >
      <Stack>
        {!event.isPublished && <Notice tone="warn">{text.draft}</Notice>}
        <Card>
          <Facts
            items={[
              {
                label: text.when,
                value: [tellWhen(event, locale), !event.startTime && text.wholeDay]
                  .filter(Boolean)
                  .join(', '),
              },
              { label: text.kind, value: all.kinds[event.kind] },
              ...(place ? [{ label: text.place, value: place }] : []),
              { label: text.audience, value: audienceOf(event, facts, locale) },
              ...(event.description
                ? [
                    {
                      label: text.description,
                      value: <span style={{ whiteSpace: 'pre-line' }}>{event.description}</span>,
                    },
                  ]
                : []),
            ]}
          />
        </Card>
      </Stack>
    </Page>
  )
}

export default EventView

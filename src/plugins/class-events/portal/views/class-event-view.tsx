import { namesOfUsers } from '@/access/names-of-users'
import type { View } from '@/app/portal-page'
import { notFound } from '@/core/errors'
import { parseId } from '@/core/ids'
import { formatInstant } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { placeOf, tellWhen } from '@/plugins/calendar'
import { Card, Facts, Link, Page, Stack } from '@/ui'

import { participants } from '../../operations/classmates'
import { readClassEvent } from '../../operations/find-events'
import { kindNames } from '../../operations/kinds'
import { readPictures } from '../../operations/pictures'
import { classOf, tellWho } from '../../presenters/tell-event'
import { classEventsMessages } from '../../translations'
import { EventActions } from '../components/event-actions'
import { hrefs } from '../hrefs'
import { Pictures } from '../sections/pictures'

/** One event of a class: what was done, who took part, and the pictures that the consents allow. */
const ClassEventView: View = async ({ req, facts, locale, params }) => {
  const id = parseId(params.event)
  if (id === null) throw notFound()
  const event = await readClassEvent({ req, facts, id })
  const all = classEventsMessages(locale)
  const text = all.event
  const { reference, statuses } = facts
  const isKeeper = facts.classTeacherOf.includes(event.class)
  const isFamily = statuses.has('student') || statuses.has('guardian')
  const isOfStaff = facts.staff !== null && [...statuses].some((s) => s !== 'student' && s !== 'guardian')
  const kinds = await kindNames(req, facts.school)
  const pictures = await readPictures({ req, facts, event, isKeeper })
  const people = participants(facts, event)
  const changedBy = event.changedBy ?? event.author
  const staff = event.staff.flatMap(
    (one) => reference.people.get(reference.staff.get(one)?.person ?? 0)?.fullName ?? [],
  )
  const place = placeOf(event, reference, locale)
  const { edit, delete: remove, deleted, undo, notDeleted, notRestored, back } = text
  return (
    <Page
      locale={locale}
      title={event.title}
      lead={[classOf(event, facts), kinds.get(event.kind)].filter(Boolean).join(', ')}
      crumbs={[{ href: hrefs.list(isFamily ? {} : { class: event.class }), label: all.title }]}
      width="reading"
      actions={
        isKeeper && (
          <EventActions
            id={id}
            class={event.class}
            text={{ edit, delete: remove, deleted, undo, notDeleted, notRestored, back }}
            errorText={messages(locale).errors}
          />
        )
      }
    >
      <Stack>
        <Card>
          <Facts
            items={[
              { label: text.when, value: tellWhen(event, locale) },
              ...(place ? [{ label: text.place, value: place }] : []),
              { label: text.who, value: tellWho(event, locale) },
              ...(isOfStaff && !event.isWholeClass && people.length > 0
                ? [{ label: text.names, value: people.map(({ name }) => name).join(', ') }]
                : []),
              ...(staff.length > 0 ? [{ label: text.staff, value: staff.join(', ') }] : []),
              ...(event.guests ? [{ label: text.guests, value: event.guests }] : []),
              ...(isOfStaff
                ? [
                    {
                      label: text.author,
                      value: text.changed(
                        (await namesOfUsers(req, facts, [changedBy]))(changedBy),
                        formatInstant(locale, event.updatedAt, { timeZone: reference.school.timeZone }),
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </Card>
        <Card title={text.text}>
          <p style={{ whiteSpace: 'pre-line' }}>
            {event.text ?? (isKeeper ? <Link href={hrefs.edit(id)}>{text.noText}</Link> : text.noText)}
          </p>
        </Card>
        <Pictures event={event} pictures={pictures} students={people} isKeeper={isKeeper} locale={locale} />
      </Stack>
    </Page>
  )
}

export default ClassEventView

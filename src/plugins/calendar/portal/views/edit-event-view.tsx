import type { View } from '@/app/portal-page'
import { notFound } from '@/core/errors'
import { parseId } from '@/core/ids'
import { Page } from '@/ui'

import { readEvent } from '../../operations/find-events'
import { calendarMessages } from '../../translations'
import { EventForm } from '../components/event-form'
import { hrefs } from '../hrefs'
import { eventFormProps } from '../sections/event-form-props'

/** An event to be changed. */
const EditEventView: View = async ({ req, facts, locale, params }) => {
  const id = parseId(params.event)
  if (id === null) throw notFound()
  const event = await readEvent({ req, facts, id })
  const text = calendarMessages(locale)
  return (
    <Page
      locale={locale}
      title={text.form.editTitle}
      crumbs={[
        { href: hrefs.list(), label: text.page.list },
        { href: hrefs.event(id), label: event.title },
      ]}
      width="reading"
    >
      <EventForm event={event} date={event.from} {...eventFormProps(facts, locale, event)} />
    </Page>
  )
}

export default EditEventView

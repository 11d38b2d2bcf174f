import type { View } from '@/app/portal-page'
import { notFound } from '@/core/errors'
import { parseId } from '@/core/ids'
import { Page } from '@/ui'

import { requireKeeper } from '../../access/rules'
import { readClassEvent } from '../../operations/find-events'
import { classOf } from '../../presenters/tell-event'
import { classEventsMessages } from '../../translations'
import { ClassEventForm } from '../components/class-event-form'
import { formProps } from '../form-props'
import { hrefs } from '../hrefs'

/** An event of the class led, to be changed or described. */
const EditClassEventView: View = async ({ req, facts, locale, params }) => {
  const id = parseId(params.event)
  if (id === null) throw notFound()
  const event = await readClassEvent({ req, facts, id })
  requireKeeper(facts, event.class)
  const all = classEventsMessages(locale)
  const props = await formProps({ req, facts, locale, class: event.class, days: event })
  return (
    <Page
      locale={locale}
      title={all.form.editTitle}
      lead={classOf(event, facts)}
      crumbs={[
        { href: hrefs.list({ class: event.class }), label: all.title },
        { href: hrefs.event(id), label: event.title },
      ]}
      width="reading"
    >
      <ClassEventForm event={event} draft={event} {...props} />
    </Page>
  )
}

export default EditClassEventView

import type { View } from '@/app/portal-page'
import { isSchoolDate } from '@/core/school-date'
import { Page } from '@/ui'

import { calendarMessages } from '../../translations'
import { EventForm } from '../components/event-form'
import { hrefs } from '../hrefs'
import { eventFormProps } from '../sections/event-form-props'

/** A new event of the school. */
const NewEventView: View = ({ facts, locale, searchParams }) => {
  const text = calendarMessages(locale)
  const date = isSchoolDate(searchParams.date) ? searchParams.date : facts.today
  return (
    <Page
      locale={locale}
      title={text.form.newTitle}
      crumbs={[{ href: hrefs.list(), label: text.page.list }]}
      width="reading"
    >
      <EventForm event={null} date={date} {...eventFormProps(facts, locale, null)} />
    </Page>
  )
}

export default NewEventView

import type { View } from '@/app/portal-page'
import { notFound } from '@/core/errors'
import { parseId } from '@/core/ids'
import { isSchoolDate } from '@/core/school-date'
import { readEvent } from '@/plugins/calendar'
import { Page, Tabs } from '@/ui'

import { classEventsMessages } from '../../translations'
import { ClassEventForm } from '../components/class-event-form'
import { formProps } from '../form-props'
import { hrefs } from '../hrefs'

/** A new event of the class led; what the calendar knows of it is filled in already. */
const NewClassEventView: View = async ({ req, facts, locale, searchParams }) => {
  const all = classEventsMessages(locale)
  const classId =
    facts.classTeacherOf.find((id) => id === parseId(searchParams.class)) ?? facts.classTeacherOf[0]
  if (classId === undefined) throw notFound()
  const calendar = parseId(searchParams.calendar)
  const planned = calendar === null ? null : await readEvent({ req, facts, id: calendar })
  const date = isSchoolDate(searchParams.date) ? searchParams.date : facts.today
  const draft = {
    class: classId,
    calendarEvent: planned?.id ?? null,
    title: planned?.title ?? '',
    from: planned?.from ?? date,
    to: planned?.to ?? date,
    startTime: planned?.startTime ?? null,
    endTime: planned?.endTime ?? null,
    room: planned?.room ?? null,
    place: planned?.place ?? null,
  }
  const props = await formProps({ req, facts, locale, class: classId, days: draft })
  const nameOf = (id: number): string => facts.reference.classes.get(id)?.name ?? ''
  return (
    <Page
      locale={locale}
      title={all.form.newTitle}
      lead={nameOf(classId)}
      crumbs={[{ href: hrefs.list({ class: classId }), label: all.title }]}
      width="reading"
      tabs={
        facts.classTeacherOf.length > 1 && (
          <Tabs
            label={all.form.class}
            look="segments"
            items={facts.classTeacherOf.map((id) => ({
              href: hrefs.add({ class: id, calendar }),
              label: nameOf(id),
              isCurrent: id === classId,
            }))}
          />
        )
      }
    >
      <ClassEventForm key={classId} event={null} draft={draft} {...props} />
    </Page>
  )
}

export default NewClassEventView

import { presentClasses } from '@/access/present-year'
import type { View } from '@/app/portal-page'
import { parseId } from '@/core/ids'
import { isSchoolDate } from '@/core/school-date'
import { messages } from '@/i18n/messages'
import { Card, EmptyState, LinkButton, Page, Pagination, SelectField, TextField } from '@/ui'
import { PrintButton } from '@/ui/button/print-button'
import { FilterForm } from '@/ui/filter-form/filter-form'

import { type EventFilter, EVENTS_ON_PAGE, listClassEvents } from '../../operations/find-events'
import { kindsOf } from '../../operations/kinds'
import { classEventsMessages } from '../../translations'
import { hrefs } from '../hrefs'
import { EventsTable } from '../sections/events-table'

const dateOf = (text: string | undefined) => (isSchoolDate(text) ? text : null)

/** The events of the classes that concern the reader; of the whole school for those who oversee it. */
const ClassEventsView: View = async ({ req, facts, locale, searchParams }) => {
  const all = classEventsMessages(locale)
  const text = all.list
  const filter: EventFilter = {
    q: (searchParams.q ?? '').slice(0, 100),
    class: parseId(searchParams.class),
    kind: parseId(searchParams.kind),
    from: dateOf(searchParams.from),
    to: dateOf(searchParams.to),
  }
  const page = Math.min(500, parseId(searchParams.page) ?? 1)
  const list = await listClassEvents({ req, facts, filter, page })
  const kinds = await kindsOf(req.payload, facts.school)
  const isOverseer = facts.statuses.has('deputy') || facts.statuses.has('principal')
  const classes = presentClasses(facts).filter(
    ({ id }) =>
      isOverseer ||
      facts.classTeacherOf.includes(id) ||
      facts.taughtClasses.includes(id) ||
      facts.learningClasses.includes(id),
  )
  const isFiltered = Object.values(filter).some(Boolean)
  const shownClass = filter.class === null ? undefined : facts.reference.classes.get(filter.class)?.name
  const led = facts.classTeacherOf.find((id) => id === filter.class) ?? facts.classTeacherOf[0]
  const isKeeper = led !== undefined
  return (
    <Page
      locale={locale}
      title={all.title}
      lead={shownClass && text.lead(shownClass)}
      actions={
        <>
          {isKeeper && (
            <LinkButton href={hrefs.add({ class: led })} icon="plus" tone="primary">
              {text.add}
            </LinkButton>
          )}
          {list.total > 0 && (
            <>
              <LinkButton href={hrefs.table(filter)} icon="download" download>
                {text.xlsx}
              </LinkButton>
              <PrintButton>{messages(locale).actions.print}</PrintButton>
            </>
          )}
        </>
      }
    >
      {(list.total > 0 || isFiltered) && (
        <FilterForm
          action={hrefs.list()}
          label={text.search}
          locale={locale}
          placeholder={text.searchHint}
          value={filter.q}
        >
          {classes.length > 1 && (
            <SelectField
              name="class"
              label={text.class}
              emptyLabel={text.anyClass}
              defaultValue={filter.class ?? ''}
              options={classes.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <SelectField
            name="kind"
            label={text.kind}
            emptyLabel={text.anyKind}
            defaultValue={filter.kind ?? ''}
            options={kinds.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField name="from" type="date" label={text.from} defaultValue={filter.from ?? ''} />
          <TextField name="to" type="date" label={text.to} defaultValue={filter.to ?? ''} />
        </FilterForm>
      )}
      {list.rows.length === 0 ? (
        <EmptyState
          icon={isFiltered ? 'search' : 'calendar'}
          title={isFiltered ? text.nothingTitle : text.emptyTitle}
          action={isFiltered && <LinkButton href={hrefs.list()}>{text.reset}</LinkButton>}
        >
          {isFiltered ? text.nothingLead : isKeeper ? text.emptyKeeper : text.emptyReader}
        </EmptyState>
      ) : (
        <Card title={text.total(list.total)} isFlush>
          <EventsTable req={req} facts={facts} locale={locale} events={list.rows} />
        </Card>
      )}
      <Pagination
        locale={locale}
        page={page}
        pageSize={EVENTS_ON_PAGE}
        total={list.total}
        hrefOf={(to) => hrefs.list({ ...filter, page: to })}
      />
    </Page>
  )
}

export default ClassEventsView

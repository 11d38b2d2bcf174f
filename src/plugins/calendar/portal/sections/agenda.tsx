import type { ViewProps } from '@/app/portal-page'
import { withQuery } from '@/core/with-query'
import { Card, EmptyState, LinkButton, Pagination, SelectField, Stack, Tabs } from '@/ui'
import { FilterForm } from '@/ui/filter-form/filter-form'
import { pageNumber } from '@/core/page-number'

import { type EventFilter, EVENTS_ON_PAGE, isEventKind, listEvents } from '../../operations/find-events'
import { shownEvents } from '../../presenters/shown-events'
import { calendarMessages } from '../../translations'
import { EVENT_KINDS } from '../../types'
import { hrefs } from '../hrefs'
import { EventList } from './event-list'

/** Events ahead or past, with a search. */
export const Agenda = async ({ req, facts, locale, searchParams }: Omit<ViewProps, 'params'>) => {
  const messages = calendarMessages(locale)
  const text = messages.list
  const filter: EventFilter = {
    q: (searchParams.q ?? '').trim().slice(0, 100),
    kind: isEventKind(searchParams.kind) ? searchParams.kind : null,
    isPast: searchParams.past === '1',
  }
  const page = pageNumber(searchParams.page)
  const list = await listEvents({ req, facts, filter, page })
  const words = { q: filter.q, kind: filter.kind, past: filter.isPast ? '1' : null }
  const isFiltered = filter.q !== '' || filter.kind !== null
  return (
    <Stack>
      <Tabs
        label={text.which}
        items={[
          { href: hrefs.list({ ...words, past: null }), label: text.ahead, isCurrent: !filter.isPast },
          { href: hrefs.list({ ...words, past: '1' }), label: text.past, isCurrent: filter.isPast },
        ]}
      />
      <FilterForm
        locale={locale}
        action="/calendar"
        label={text.search}
        placeholder={text.searchHint}
        value={filter.q}
      >
        <SelectField
          name="kind"
          label={text.kind}
          emptyLabel={text.anyKind}
          defaultValue={filter.kind ?? ''}
          options={EVENT_KINDS.map((kind) => ({ value: kind, label: messages.kinds[kind] }))}
        />
        <input type="hidden" name="view" value="list" />
        {filter.isPast && <input type="hidden" name="past" value="1" />}
      </FilterForm>
      {list.rows.length === 0 ? (
        <EmptyState
          icon={isFiltered ? 'search' : 'calendar'}
          title={isFiltered ? text.nothingTitle : text.emptyTitle}
          action={isFiltered && <LinkButton href={hrefs.list()}>{text.reset}</LinkButton>}
        >
          {isFiltered ? text.nothingLead : text.emptyLead}
        </EmptyState>
      ) : (
        <Card isFlush>
          <EventList
            events={shownEvents({ events: list.rows, facts, locale })}
            label={messages.page.list}
            locale={locale}
          />
        </Card>
      )}
      <Pagination
        locale={locale}
        page={page}
        pageSize={EVENTS_ON_PAGE}
        total={list.total}
        hrefOf={(to) => hrefs.list({ ...words, page: to })}
      />
      {list.total > 0 && (
        <div>
          <LinkButton
            href={withQuery('/api/calendar/events/table', { ...words, format: 'xlsx' })}
            icon="download"
            download
          >
            {text.xlsx}
          </LinkButton>
        </div>
      )}
    </Stack>
  )
}

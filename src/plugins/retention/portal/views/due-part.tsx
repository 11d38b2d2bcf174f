import type { ViewProps } from '@/app/portal-page'
import type { Locale } from '@/core/locale'
import { searchText } from '@/db/cyrillic'
import { formatDate } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { EmptyState, LinkButton, Pagination, SearchForm, Stack } from '@/ui'

import { kindLabel } from '../../domain/record-kinds'
import type { Due } from '../../operations/list-due'
import { retentionMessages } from '../../translations'
import type { DueItem } from '../../types'
import { DueTable } from '../components/due-table'
import type { ShownDue } from '../components/shown-due'

const PAGE_SIZE = 50

/** A row of the list in words. */
export const showDue = (item: DueItem, locale: Locale): ShownDue => {
  const text = retentionMessages(locale)
  const day = (date: string) => formatDate(locale, date, 'numeric')
  const { kind, key, person, count } = item
  const reason = kind in text.reasons ? (kind as keyof typeof text.reasons) : 'log'
  return {
    key,
    person,
    kind: kindLabel(kind)[locale],
    name:
      count === null ? (kind === 'journal' ? text.journalsOf(item.name) : item.name) : text.entries(count),
    reason: text.reasons[reason](day(item.since)),
    fileNumber: item.fileNumber ?? '—',
    dueOn: day(item.dueOn),
  }
}

const matches = ({ name, fileNumber }: DueItem, query: string): boolean => {
  const known = searchText(name, fileNumber ?? '').split(' ')
  return searchText(query)
    .split(' ')
    .filter(Boolean)
    .every((word) => known.some((part) => part.startsWith(word)))
}

type DuePartProps = Pick<ViewProps, 'facts' | 'locale' | 'searchParams'> & { due: Due; page: number }

/** What is due, found by name, in pages. */
export const DuePart = ({ facts, locale, searchParams, due, page }: DuePartProps) => {
  const text = retentionMessages(locale)
  const query = (searchParams.q ?? '').slice(0, 100)
  const found = query ? due.items.filter((item) => matches(item, query)) : due.items
  const shown = found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
  if (due.items.length === 0)
    return (
      <EmptyState icon="check-circle" title={text.emptyTitle}>
        {text.emptyLead}
      </EmptyState>
    )
  return (
    <Stack>
      <SearchForm locale={locale} action="/retention" value={query} label={text.search} />
      <p role="status">{text.total(found.length)}</p>
      {shown.length === 0 ? (
        <EmptyState
          icon="search"
          title={text.nothingTitle}
          action={<LinkButton href="/retention">{text.reset}</LinkButton>}
        >
          {text.nothingLead}
        </EmptyState>
      ) : (
        <DueTable
          caption={text.title}
          headers={{ name: text.name, kind: text.kind, fileNumber: text.fileNumber, dueOn: text.dueOn }}
          text={text.client}
          errorText={messages(locale).errors}
          today={facts.today}
          items={shown.map((item) => showDue(item, locale))}
          mayErase={facts.statuses.has('administrator')}
        />
      )}
      <Pagination
        locale={locale}
        page={page}
        pageSize={PAGE_SIZE}
        total={found.length}
        hrefOf={(to) =>
          `/retention?${new URLSearchParams({ ...(query ? { q: query } : {}), page: String(to) })}`
        }
      />
    </Stack>
  )
}

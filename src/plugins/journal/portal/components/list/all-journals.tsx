import type { ReactNode } from 'react'

import type { Locale } from '@/core/locale'
import { formatDate, formatNumber } from '@/i18n/format'
import { LinkButton } from '@/ui/button/link-button'
import { Section } from '@/ui/card/section'
import { DataTable } from '@/ui/data-table/data-table'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { Link } from '@/ui/link/link'
import { Pagination } from '@/ui/pagination/pagination'

import type { JournalFilter, JournalList } from '../../../operations/journal-list'
import type { JournalMessages } from '../../../translations'
import type { FilterChoices } from '../../views/filter-choices'
import styles from './all-journals.module.css'
import { JournalFilters } from './journal-filters'
import { Unfilled } from './journal-progress'

type AllJournalsProps = {
  all: NonNullable<JournalList['all']>
  filter: JournalFilter
  choices: FilterChoices
  locale: Locale
  text: JournalMessages['list']
  /** Other lists stand above. */
  hasTitle: boolean
  /** The way to a first journal, when there is none. */
  action: ReactNode
}

const addressOf = ({ query, page: _, ...filter }: JournalFilter, page: number): string => {
  const entries = Object.entries({ q: query, ...filter, page: page > 1 ? page : undefined })
  const search = new URLSearchParams(
    entries.flatMap(([name, value]) => (value ? [[name, String(value)]] : [])),
  )
  return `/journal?${search.toString()}`
}

/** All journals of the school with their state, to be searched and filtered. */
export const AllJournals = ({ all, filter, choices, locale, text, hasTitle, action }: AllJournalsProps) => {
  const { query, grade, class: classId, subject, teacher } = filter
  const isFiltered = [query, grade, classId, subject, teacher].some(Boolean)
  const table = (
    <div className={styles.all}>
      {(all.total > 0 || isFiltered) && (
        <JournalFilters filter={filter} choices={choices} locale={locale} text={text} />
      )}
      <DataTable
        caption={text.allLead(all.total)}
        hasCaption
        rows={all.items}
        rowKey={({ id }) => id}
        columns={[
          { key: 'class', header: text.class, cell: (item) => item.class.name },
          {
            key: 'subject',
            header: text.subject,
            width: 'wide',
            cell: (item) => (
              <Link href={`/journal/${item.id}`}>
                {[item.subject, item.subgroup].filter(Boolean).join(', ')}
              </Link>
            ),
          },
          { key: 'teacher', header: text.teacher, cell: (item) => item.teacher },
          {
            key: 'hours',
            header: text.hoursColumn,
            align: 'end',
            cell: (item) => formatNumber(locale, item.hoursPerWeek),
          },
          {
            key: 'last',
            header: text.lastColumn,
            align: 'end',
            cell: (item) => (item.lastRecorded ? formatDate(locale, item.lastRecorded, 'short') : '—'),
          },
          {
            key: 'state',
            header: text.state,
            align: 'end',
            cell: (item) => (item.isEnded ? text.ended : <Unfilled item={item} text={text} />),
          },
        ]}
        empty={
          isFiltered ? (
            <EmptyState
              icon="search"
              title={text.nothingTitle}
              action={<LinkButton href="/journal">{text.reset}</LinkButton>}
            >
              {text.nothingLead}
            </EmptyState>
          ) : (
            <EmptyState icon="journal" title={text.emptyTitle} action={action}>
              {text.emptyOverseer}
            </EmptyState>
          )
        }
      />
      <Pagination
        locale={locale}
        page={all.page}
        pageSize={all.pageSize}
        total={all.total}
        hrefOf={(page) => addressOf(filter, page)}
      />
    </div>
  )
  return hasTitle ? <Section title={text.all}>{table}</Section> : table
}

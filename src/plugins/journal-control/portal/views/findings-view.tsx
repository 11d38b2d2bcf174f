import type { View } from '@/app/portal-page'
import { parseId } from '@/core/ids'
import { formatDate, formatDateRange } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { type Column, DataTable, EmptyState, Link, Page, Pagination, Stack } from '@/ui'
import { TableActions } from '@/ui/button/table-actions'

import { ofKind, readFindings } from '../../operations/read-control'
import { type PresentedFinding, presentFinding } from '../../presenters/present-finding'
import { presentScope } from '../../presenters/present-scope'
import { controlMessages } from '../../translations'
import { FINDING_KINDS } from '../../types'
import { findingKinds, remarkKinds, usualDueDate } from '../choices'
import { RemarkDesk } from '../components/remark-desk'
import { hrefs } from '../hrefs'
import { filterQuery, readControlFilter } from '../read-filter'
import { ControlFilters } from '../sections/control-filters'
import styles from '../sections/control.module.css'

const PAGE_SIZE = 50

/** What is behind a figure: lessons and cells, each with the way into the journal, and a remark for those ticked. */
const FindingsView: View = async ({ req, facts, locale, searchParams }) => {
  const all = controlMessages(locale)
  const { control: text, kinds } = all
  const { filter } = readControlFilter(facts, searchParams)
  const kind = FINDING_KINDS.find((one) => one === searchParams.kind) ?? null
  const { findings } = await readFindings({ req, facts, filter })
  const wanted = ofKind(findings, kind)
  const query = filterQuery(filter)
  const address = { ...query, kind }
  const last = Math.max(1, Math.ceil(wanted.length / PAGE_SIZE))
  const page = Math.min(parseId(searchParams.page) ?? 1, last)
  const shown = wanted
    .slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
    .map((finding, index) => ({ ...presentFinding(finding, facts, locale), key: index }))
  const mayRemark = facts.statuses.has('deputy') || facts.statuses.has('principal')
  type Row = PresentedFinding & { key: number }
  const columns: Column<Row>[] = [
    {
      key: 'place',
      header: text.date,
      cell: ({ workload, lesson, student, assignment, date, class: card, subject, href }) => (
        <span className={styles.tick}>
          {mayRemark && (
            <input
              type="checkbox"
              name="target"
              value={JSON.stringify({ workload, lesson, student, assignment })}
              aria-label={[card, subject, date && formatDate(locale, date)].filter(Boolean).join(', ')}
            />
          )}
          <Link href={href}>
            {[date && formatDate(locale, date, 'weekdayShort'), card, subject].filter(Boolean).join(' · ')}
          </Link>
        </span>
      ),
    },
    ...(kind === null ? [{ key: 'kind', header: text.what, cell: (row: Row) => kinds[row.kind] }] : []),
    { key: 'teacher', header: text.teacher, cell: ({ teacher }) => teacher },
    { key: 'student', header: text.student, cell: ({ studentName }) => studentName ?? '' },
    { key: 'details', header: text.details, cell: ({ details }) => details },
  ]
  const table = (
    <DataTable<Row> caption={text.allKinds} rows={shown} rowKey={({ key }) => key} columns={columns} />
  )
  return (
    <Page
      locale={locale}
      title={kind === null ? text.allKinds : kinds[kind]}
      lead={[
        formatDateRange(locale, filter.from, filter.to, { withYear: true }),
        presentScope(facts, filter),
        wanted.length,
      ]
        .filter((part) => part !== null)
        .join(' · ')}
      width="full"
      crumbs={[{ label: all.title, href: hrefs.control(query) }]}
      actions={
        <TableActions locale={locale} hrefOf={(format) => hrefs.findingsTable({ ...address, format })} />
      }
    >
      <Stack>
        <ControlFilters
          facts={facts}
          locale={locale}
          action={hrefs.findings()}
          filter={filter}
          kinds={{ value: kind ?? '', choices: findingKinds(locale) }}
        />
        {shown.length === 0 ? (
          <EmptyState icon="check-circle" title={text.findingsEmpty}>
            {text.findingsEmptyLead}
          </EmptyState>
        ) : mayRemark ? (
          <RemarkDesk
            key={`${kind} ${page}`}
            kinds={remarkKinds(locale)}
            kind={kind ?? 'other'}
            dueDate={usualDueDate(facts.today)}
            today={facts.today}
            text={all.forms}
            errorText={messages(locale).errors}
          >
            {table}
          </RemarkDesk>
        ) : (
          table
        )}
        <Pagination
          locale={locale}
          label={text.pages}
          page={page}
          pageSize={PAGE_SIZE}
          total={wanted.length}
          hrefOf={(number) => hrefs.findings({ ...address, page: number })}
        />
      </Stack>
    </Page>
  )
}

export default FindingsView

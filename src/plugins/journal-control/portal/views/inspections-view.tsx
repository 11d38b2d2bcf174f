import { namesOfUsers } from '@/access/names-of-users'
import type { View } from '@/app/portal-page'
import { parseId } from '@/core/ids'
import { formatDate, formatDateRange } from '@/i18n/format'
import { DataTable, EmptyState, Link, LinkButton, Page, Pagination, Stack } from '@/ui'

import { type InspectionRow, listInspections } from '../../operations/inspections'
import { controlMessages } from '../../translations'
import { hrefs } from '../hrefs'
import { ControlTabs } from '../sections/control-tabs'

const PAGE_SIZE = 50

/** The acts of control, the latest first. */
const InspectionsView: View = async ({ req, facts, locale, searchParams }) => {
  const all = controlMessages(locale)
  const { inspections: text } = all
  const list = await listInspections({ req, facts })
  const last = Math.max(1, Math.ceil(list.length / PAGE_SIZE))
  const page = Math.min(parseId(searchParams.page) ?? 1, last)
  const shown = list.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
  const nameOf = await namesOfUsers(
    req,
    facts,
    shown.map(({ author }) => author),
  )
  return (
    <Page
      locale={locale}
      title={all.tabs.inspections}
      tabs={<ControlTabs locale={locale} current="inspections" />}
    >
      <Stack>
        <DataTable<InspectionRow>
          caption={text.caption}
          rows={shown}
          rowKey={({ id }) => id}
          empty={
            <EmptyState
              icon="check"
              title={text.empty}
              action={<LinkButton href={hrefs.control()}>{text.toControl}</LinkButton>}
            >
              {text.emptyLead}
            </EmptyState>
          }
          columns={[
            {
              key: 'date',
              header: text.date,
              cell: ({ id, date }) => (
                <Link href={hrefs.inspection(id)}>{formatDate(locale, date, 'numeric')}</Link>
              ),
            },
            {
              key: 'period',
              header: text.period,
              cell: ({ from, to }) => formatDateRange(locale, from, to, { withYear: true }),
            },
            { key: 'scope', header: text.scope, cell: ({ scope }) => scope ?? text.school },
            { key: 'author', header: text.author, cell: ({ author }) => nameOf(author) },
          ]}
        />
        <Pagination
          locale={locale}
          page={page}
          pageSize={PAGE_SIZE}
          total={list.length}
          hrefOf={(number) => hrefs.inspections({ page: number })}
        />
      </Stack>
    </Page>
  )
}

export default InspectionsView

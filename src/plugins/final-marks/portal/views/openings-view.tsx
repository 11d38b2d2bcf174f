import type { View } from '@/app/portal-page'
import { parseId } from '@/core/ids'
import { withQuery } from '@/core/with-query'
import { formatDate, formatInstant } from '@/i18n/format'
import { Badge, DataTable, EmptyState, Link, Page, Pagination, SearchForm, Stack } from '@/ui'

import { type ListedOpening, listOpenings, OPENINGS_PAGE_SIZE } from '../../operations/list-openings'
import { finalMessages } from '../../translations'
import { hrefs } from '../hrefs'

/** Which locked periods were opened: who, when, until when and why. */
const OpeningsView: View = async ({ req, facts, locale, searchParams }) => {
  const { openings: text, page: words } = finalMessages(locale)
  const query = searchParams.q
  const list = await listOpenings({ req, facts, locale, query, page: parseId(searchParams.page) ?? 1 })
  const { timeZone } = facts.reference.school
  return (
    <Page
      locale={locale}
      title={text.title}
      lead={text.lead}
      width="full"
      crumbs={[{ href: hrefs.list, label: words.crumb }]}
    >
      <Stack>
        {(list.total > 0 || query) && (
          <SearchForm
            locale={locale}
            action={hrefs.openings}
            label={text.search}
            placeholder={text.searchHint}
            {...(query ? { value: query } : {})}
          />
        )}
        <DataTable<ListedOpening>
          caption={text.title}
          rows={list.rows}
          rowKey={({ id }) => id}
          empty={
            <EmptyState icon="lock" title={query ? text.nothingTitle : text.emptyTitle}>
              {query ? text.nothingLead : text.emptyLead}
            </EmptyState>
          }
          columns={[
            { key: 'at', header: text.columns.at, cell: ({ at }) => formatInstant(locale, at, { timeZone }) },
            { key: 'author', header: text.columns.author, cell: ({ author }) => author ?? text.nobody },
            { key: 'class', header: text.columns.class, cell: (row) => row.class },
            {
              key: 'subject',
              header: text.columns.subject,
              cell: ({ workload, subject }) => <Link href={hrefs.group(workload)}>{subject}</Link>,
            },
            { key: 'period', header: text.columns.period, cell: ({ period }) => period },
            {
              key: 'until',
              header: text.columns.until,
              cell: ({ until, isOver }) => (
                <>
                  {formatDate(locale, until)} {isOver && <Badge>{text.over}</Badge>}
                </>
              ),
            },
            { key: 'reason', header: text.columns.reason, width: 'wide', cell: ({ reason }) => reason },
          ]}
        />
        <Pagination
          locale={locale}
          page={list.page}
          pageSize={OPENINGS_PAGE_SIZE}
          total={list.total}
          hrefOf={(page) => withQuery(hrefs.openings, { q: query, page: page > 1 ? page : null })}
        />
      </Stack>
    </Page>
  )
}

export default OpeningsView

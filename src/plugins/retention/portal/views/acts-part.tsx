import type { ViewProps } from '@/app/portal-page'
import { formatDate } from '@/i18n/format'
import { DataTable, EmptyState, Pagination, Stack } from '@/ui'

import { listActs } from '../../operations/read-act'
import { retentionMessages } from '../../translations'

type PartProps = Pick<ViewProps, 'req' | 'facts' | 'locale'>

/** What was destroyed, by which act. */
export const ActsPart = async ({ req, facts, locale, page }: PartProps & { page: number }) => {
  const text = retentionMessages(locale)
  const acts = await listActs({ req, facts, page })
  return (
    <Stack>
      <DataTable
        caption={text.tabs.acts}
        rows={acts.rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon="file" title={text.noActsTitle}>
            {text.noActsLead}
          </EmptyState>
        }
        columns={[
          { key: 'number', header: text.number, cell: ({ number }) => `${text.act}${number}` },
          { key: 'date', header: text.date, cell: ({ date }) => formatDate(locale, date, 'numeric') },
          { key: 'ground', header: text.ground, width: 'wide', cell: ({ ground }) => ground },
          { key: 'items', header: text.items, align: 'end', cell: ({ items }) => items },
          {
            key: 'file',
            header: 'PDF',
            cell: ({ id }) => (
              <a href={`/api/retention/acts/${id}`} target="_blank" rel="noreferrer">
                {text.pdf}
              </a>
            ),
          },
        ]}
      />
      <Pagination
        locale={locale}
        page={page}
        pageSize={acts.pageSize}
        total={acts.total}
        hrefOf={(to) => `/retention?part=acts&page=${to}`}
      />
    </Stack>
  )
}

import type { ViewProps } from '@/app/portal-page'
import type { SchoolDate } from '@/core/school-date'
import { Badge, Card, DataTable, EmptyState, Link } from '@/ui'

import { readProgress } from '../../operations/school-progress'
import { paperMessages } from '../../translations'
import { registerHref, weekHref } from '../hrefs'

type Props = Pick<ViewProps, 'req' | 'facts' | 'locale'> & { week: SchoolDate }

/** How far every class is with the check of a week. */
export const SchoolProgress = async ({ req, facts, locale, week }: Props) => {
  const { board: text } = paperMessages(locale)
  const rows = await readProgress({ req, facts, week })
  return (
    <Card title={text.school} isFlush>
      <DataTable
        isFlush
        caption={text.caption}
        rows={rows}
        rowKey={(row) => row.class}
        empty={
          <EmptyState isInside icon="calendar" title={text.emptyTitle}>
            {text.emptyLead}
          </EmptyState>
        }
        columns={[
          {
            key: 'class',
            header: text.class,
            cell: (row) => <Link href={weekHref({ class: row.class, date: week })}>{row.name}</Link>,
          },
          {
            key: 'journals',
            header: text.journals,
            align: 'end',
            cell: ({ checked, journals }) => `${checked} / ${journals}`,
          },
          {
            key: 'discrepancies',
            header: text.discrepancies,
            align: 'end',
            cell: (row) =>
              row.discrepancies > 0 ? (
                <Link href={registerHref({ class: row.class })}>{row.discrepancies}</Link>
              ) : (
                0
              ),
          },
          {
            key: 'state',
            header: text.state,
            cell: ({ isChecked, journals }) =>
              journals === 0 ? (
                '—'
              ) : (
                <Badge tone={isChecked ? 'good' : 'neutral'}>{isChecked ? text.ready : text.notReady}</Badge>
              ),
          },
        ]}
      />
    </Card>
  )
}

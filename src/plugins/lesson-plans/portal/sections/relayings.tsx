import type { Facts } from '@/access/facts'
import type { Locale } from '@/core/locale'
import { formatInstant } from '@/i18n/format'
import { Card, DataTable, EmptyState } from '@/ui'

import type { Relaying } from '../../operations/lay-history'
import { layingMessages } from '../../translations/laying'

type Props = { list: readonly (Relaying & { by: string })[]; facts: Facts; locale: Locale }

/** How and why the plan of a class was laid anew. */
export const Relayings = ({ list, facts, locale }: Props) => {
  const { history: text } = layingMessages(locale)
  const { timeZone } = facts.reference.school
  const tell = ({ way, movedHours, takenHours, joined }: Relaying): string =>
    [
      text.ways[way],
      takenHours > 0 && text.taken(takenHours),
      joined > 0 && text.joined(joined),
      movedHours > 0 && text.moved(movedHours),
    ]
      .filter(Boolean)
      .join(', ')
  return (
    <Card title={text.title} isFlush>
      <DataTable
        isFlush
        caption={text.table}
        rows={list}
        rowKey={({ id }) => id}
        empty={<EmptyState isInside title={text.empty} />}
        columns={[
          {
            key: 'when',
            header: text.when,
            cell: ({ createdAt }) => formatInstant(locale, createdAt, { timeZone }),
          },
          { key: 'who', header: text.who, cell: ({ by }) => by },
          { key: 'how', header: text.how, width: 'wide', cell: tell },
          { key: 'why', header: text.why, cell: ({ reason }) => reason ?? text.noReason },
        ]}
      />
    </Card>
  )
}

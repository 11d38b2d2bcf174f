import type { Locale } from '@/core/locale'
import { formatDate } from '@/i18n/format'
import { kindOf } from '@/plugins/orders'
import type { OrderState } from '@/plugins/orders/types'
import { Badge, Card, DataTable, Link, type Tone } from '@/ui'

import type { ClosingOrder } from '../../operations/find-closing'
import { yearClosingMessages } from '../../translations'
import { hrefs } from '../hrefs'

const TONES: Record<OrderState, Tone> = {
  draft: 'warn',
  signed: 'accent',
  done: 'good',
  cancelled: 'neutral',
}

/** The orders of the closing, each leading to its card. */
export const OrdersCard = ({ orders, locale }: { orders: readonly ClosingOrder[]; locale: Locale }) => {
  const text = yearClosingMessages(locale)
  const columns = text.orderColumns
  return (
    <Card title={text.ordersTitle} isFlush>
      <DataTable
        isFlush
        caption={text.ordersTitle}
        rows={orders}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'kind',
            header: columns.kind,
            cell: ({ id, kind }) => <Link href={hrefs.order(id)}>{kindOf(kind).label[locale]}</Link>,
          },
          { key: 'number', header: columns.number, cell: ({ label }) => label ?? text.noNumber },
          { key: 'date', header: columns.date, cell: ({ date }) => formatDate(locale, date, 'numeric') },
          {
            key: 'effectiveOn',
            header: columns.effectiveOn,
            cell: ({ effectiveOn }) => formatDate(locale, effectiveOn, 'numeric'),
          },
          {
            key: 'state',
            header: columns.state,
            cell: ({ state, failure }) => (
              <Badge tone={failure ? 'bad' : TONES[state]}>
                {failure ? text.failed : text.orderStates[state]}
              </Badge>
            ),
          },
        ]}
      />
    </Card>
  )
}

import type { View } from '@/app/portal-page'
import { formatDate } from '@/i18n/format'
import { Badge, Card, List, ListItem } from '@/ui'

import { kindOf } from '../../domain/kinds'
import { listOrders } from '../../operations/list-orders'
import { ordersMessages } from '../../translations'
import { hrefs } from '../hrefs'

const SHOWN = 7

/** Drafts that wait for a signature, and signed orders that could not be carried out. Nothing when there are none. */
const OrdersWait: View = async ({ req, facts, locale }) => {
  const text = ordersMessages(locale)
  const ask = (state: 'draft' | 'signed') =>
    listOrders({ req, facts, filter: { q: '', group: null, state }, page: 1, size: SHOWN })
  const drafts = await ask('draft')
  const failed = (await ask('signed')).rows.filter(({ failure }) => failure)
  if (drafts.rows.length + failed.length === 0) return null
  return (
    <Card title={text.home.title} isFlush>
      <List>
        {[...failed, ...drafts.rows].map(({ id, kind, date, names, failure }) => (
          <ListItem
            key={id}
            href={hrefs.order(id)}
            title={kindOf(kind).label[locale]}
            note={`${formatDate(locale, date, 'day')} · ${names.join(', ')}`}
            end={failure ? <Badge tone="bad">{text.card.failed}</Badge> : undefined}
          />
        ))}
      </List>
    </Card>
  )
}

export default OrdersWait

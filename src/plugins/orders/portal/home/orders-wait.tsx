import type { View } from '@/app/portal-page'
import { formatDate } from '@/i18n/format'
import { Badge, Card, LinkButton, List, ListItem } from '@/ui'

import { kindOf } from '../../domain/kinds'
import { type Wait, waitingOrders } from '../../operations/waiting-orders'
import { ordersMessages } from '../../translations'
import { hrefs } from '../hrefs'

const SHOWN = 7
/** What calls for somebody today; what only waits for its day or for the store stands in the book of orders. */
const URGENT: readonly Wait[] = ['execution', 'signature']

/** Drafts that wait for a signature, and signed orders that were not carried out. Nothing when there are none. */
const OrdersWait: View = async ({ req, facts, locale }) => {
  const text = ordersMessages(locale)
  const waiting = (await waitingOrders({ req, facts }))
    .filter(({ wait }) => URGENT.includes(wait))
    .sort((left, right) => URGENT.indexOf(left.wait) - URGENT.indexOf(right.wait))
  if (waiting.length === 0) return null
  const { students, people } = facts.reference
  const namesOf = (list: readonly number[]): string =>
    list
      .slice(0, 3)
      .flatMap((student) => people.get(students.get(student)?.person ?? 0)?.fullName ?? [])
      .join(', ') + (list.length > 3 ? `… (${list.length})` : '')
  return (
    <Card
      title={text.home.title}
      actions={
        waiting.length > SHOWN && (
          <LinkButton href={hrefs.list()} size="s">
            {text.home.more}
          </LinkButton>
        )
      }
      isFlush
    >
      <List>
        {waiting.slice(0, SHOWN).map(({ id, kind, date, wait, students: moved }) => (
          <ListItem
            key={id}
            href={hrefs.order(id)}
            title={kindOf(kind).label[locale]}
            note={`${formatDate(locale, date, 'day')} · ${namesOf(moved)}`}
            end={wait === 'execution' ? <Badge tone="bad">{text.card.failed}</Badge> : undefined}
          />
        ))}
      </List>
    </Card>
  )
}

export default OrdersWait

import type { View } from '@/app/portal-page'
import { formatDate } from '@/i18n/format'
import { Badge, Card, LinkButton, List, ListItem } from '@/ui'

import { kindOf } from '../../domain/kinds'
import { waitingOrders } from '../../operations/waiting-orders'
import { ordersMessages } from '../../translations'
import { hrefs } from '../hrefs'

const SHOWN = 7
/** What calls for somebody, most urgent first; what only waits for its day stands in the book of orders. */
const URGENT = ['execution', 'signature', 'publication'] as const
const TONES = { execution: 'bad', signature: 'accent', publication: 'warn' } as const

/** Signed orders that were not carried out, drafts to sign, and for the secretary what is not in the store yet. */
const OrdersWait: View = async ({ req, facts, locale }) => {
  const text = ordersMessages(locale)
  const own = facts.statuses.has('secretary') ? URGENT : URGENT.filter((wait) => wait !== 'publication')
  const found = await waitingOrders({ req, facts })
  const waiting = own.flatMap((wait) =>
    found.filter((order) => order.wait === wait).map((order) => ({ ...order, wait })),
  )
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
        {waiting.slice(0, SHOWN).map(({ id, kind, label, date, wait, students: moved }) => (
          <ListItem
            key={`${id} ${wait}`}
            href={hrefs.order(id)}
            title={`${kindOf(kind).label[locale]}${label ? ` № ${label}` : ''}`}
            note={`${formatDate(locale, date, 'day')} · ${namesOf(moved)}`}
            end={<Badge tone={TONES[wait]}>{text.home.waits[wait]}</Badge>}
          />
        ))}
      </List>
    </Card>
  )
}

export default OrdersWait

import type { Localized } from '@/core/locale'
import type { OwedDuty } from '@/core/plugin'

import { kindOf } from '../domain/kinds'
import type { Wait, WaitingOrder } from '../operations/waiting-orders'
import { ordersMessages } from '../translations'

const titleOf = ({ kind, label, wait }: WaitingOrder): Localized => {
  const title = (locale: 'ru' | 'en'): string => {
    const text = ordersMessages(locale)
    return `${text.duty[wait]}: ${kindOf(kind).label[locale]}${label ? ` № ${label}` : ''}`
  }
  return { ru: title('ru'), en: title('en') }
}

/** Waiting orders as duties, only what is waited for by the person who asks. */
export const owedOrders = (orders: readonly WaitingOrder[], waits: readonly Wait[]): OwedDuty[] =>
  orders
    .filter(({ wait }) => waits.includes(wait))
    .map((order) => ({
      key: `order-${order.id}-${order.wait}`,
      title: titleOf(order),
      href: `/orders/${order.id}`,
      dueDate: order.dueOn,
      isOverdue: order.isOverdue,
    }))

import type { Facts } from '@/access/facts'
import { formatDate } from '@/i18n/format'

import { orderLine, type OrderText } from '../domain/order-text'
import type { OrderCard } from '../operations/read-order'
import { ordersMessages } from '../translations'

/** Everything that stands on the paper, in the words of the paper. Papers of the school are Russian. */
export type OrderPaper = {
  fileName: string
  school: string
  title: string
  date: string
  number: string
  text: OrderText
  /** The list, one line a student. */
  lines: string[]
  signer: string | null
  isDraft: boolean
}

/** Lines for the signatures of those who have to know. */
export const SIGNATURES: readonly string[] = Array.from(
  { length: 3 },
  () => '____________________  /____________________/   «___» ____________ 20___ г.',
)

export const toPaper = (
  { order, text, signer }: OrderCard,
  { reference }: Pick<Facts, 'reference'>,
): OrderPaper => {
  const { card, paper } = ordersMessages('ru')
  return {
    fileName: order.label ? `Приказ ${order.label}` : card.titleOf(null),
    school: reference.school.name,
    title: paper.order,
    date: formatDate('ru', order.date, 'dayYear'),
    number: order.label ? `${paper.number} ${order.label}` : `${paper.number} ______`,
    text,
    lines: text.list.map((line) => orderLine(line, paper)),
    signer,
    isDraft: order.state === 'draft',
  }
}

import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { isWithin, type SchoolDate } from '@/core/school-date'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'
import { publishDocument } from '@/plugins/documents'

import { orderPdf } from '../presenters/order-pdf'
import { ORDERS_FOLDER, plainText } from '../presenters/plain-text'
import { toPaper } from '../presenters/to-paper'
import { SLUGS } from '../slugs'
import { wrongState } from './order-errors'
import { type OrderCard, readOrder } from './read-order'

type Args = {
  req: PayloadRequest
  facts: Facts
  order: number
  /** Persons to acknowledge it; left out, the class teachers whom it concerns. */
  people?: readonly number[]
  /** The last day to acknowledge it. */
  dueOn?: SchoolDate | null
}

/** The persons of those who lead the classes that the order touches today. */
export const concernedTeachers = (
  { reference, today }: Pick<Facts, 'reference' | 'today'>,
  lines: OrderCard['lines'],
): number[] => [
  ...new Set(
    lines
      .flatMap(({ fromClass, toClass }) => [fromClass, toClass])
      .flatMap((id) => (id === null ? [] : (reference.classes.get(id)?.classTeachers ?? [])))
      .filter((row) => isWithin(row, today))
      .flatMap(({ staff }) => reference.staff.get(staff)?.person ?? []),
  ),
]

/**
 * Puts a signed order into the store, as text and PDF; those named are asked to acknowledge it.
 * Once: publishing again finds the document that is there.
 * @throws wrongState for a draft or a cancelled order; notOfStaff, dueInThePast
 */
export const publishOrder = ({
  req,
  facts,
  order: id,
  people,
  dueOn = null,
}: Args): Promise<{ document: number; asked: number }> =>
  inTransaction(req, async () => {
    const card = await readOrder({ req, facts, order: id })
    const { order } = card
    if (order.state !== 'signed' && order.state !== 'done') throw wrongState({ state: order.state })
    const paper = toPaper(card, facts)
    const published = await publishDocument({
      req,
      facts,
      title: `${paper.text.heading} (${order.label ?? ''})`,
      kind: 'order',
      number: order.label,
      date: order.date,
      folder: ORDERS_FOLDER,
      text: plainText(paper.text),
      pdf: { name: `order-${id}.pdf`, data: await orderPdf(paper) },
      people: people ?? concernedTeachers(facts, card.lines),
      dueOn,
    })
    await rows(req).update({
      collection: SLUGS.orders,
      where: { id: { equals: id } },
      data: { document: published.document },
    })
    return published
  })

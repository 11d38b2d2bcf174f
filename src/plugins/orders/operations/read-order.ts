import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { namesOfUsers } from '@/access/names-of-users'
import type { SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'

import { attachesScans, carriesOut, draftsOrders, signsOrders } from '../access/rules'
import type { OrderText } from '../domain/order-text'
import { SLUGS } from '../slugs'
import type { OrderRow } from '../types'
import { composeText } from './compose-text'
import { findOrder, linesOf } from './find-order'

type Args = { req: PayloadRequest; facts: Facts; order: number }
type OtherOrder = { id: number; label: string | null; date: SchoolDate }

export type OrderCard = {
  order: OrderRow
  text: OrderText
  lines: {
    student: number
    person: number
    name: string
    from: string | null
    to: string | null
    /** The classes by id, as `from` and `to` name them. */
    fromClass: number | null
    toClass: number | null
    note: string | null
  }[]
  author: string | null
  signer: string | null
  cancels: OtherOrder | null
  cancelledBy: OtherOrder | null
  may: {
    change: boolean
    sign: boolean
    carryOut: boolean
    cancel: boolean
    publish: boolean
    scan: boolean
  }
}

const others = async ({ req, facts }: Args, order: OrderRow) => {
  const found = await rows(req).find<OtherOrder & { cancels: number | null; state: string }>({
    collection: SLUGS.orders,
    columns: ['id', 'label', 'date', 'cancels', 'state'],
    where: {
      school: { equals: facts.school },
      or: [{ id: { equals: order.cancels } }, { cancels: { equals: order.id } }],
    },
  })
  const pick = (row: (typeof found)[number] | undefined): OtherOrder | null =>
    row ? { id: row.id, label: row.label, date: row.date } : null
  return {
    cancels: pick(found.find(({ id }) => id === order.cancels)),
    cancelledBy: pick(found.find(({ cancels }) => cancels === order.id)),
  }
}

/** The card of an order: its text, its students, its way so far, and what the reader may do with it. */
export const readOrder = async (args: Args): Promise<OrderCard> => {
  const { req, facts } = args
  const order = await findOrder(args)
  const lines = await linesOf(req, order.id)
  const { reference } = facts
  const className = (id: number | null): string | null => (id && reference.classes.get(id)?.name) || null
  const nameOf = await namesOfUsers(req, facts, [order.author, order.signer])
  const isAllowed = async (rule: typeof signsOrders): Promise<boolean> =>
    (await rule({ req, user: req.user })) === true
  const isDue = order.state === 'signed' && order.effectiveOn <= facts.today
  const related = await others(args, order)
  return {
    order,
    text: await composeText({ req, facts, order, lines }),
    lines: lines
      .map(({ student, fromClass, toClass, note }) => {
        const person = reference.people.get(reference.students.get(student)?.person ?? 0)
        return {
          sortKey: person?.sortKey ?? '',
          student,
          person: person?.id ?? 0,
          name: person?.fullName ?? '',
          from: className(fromClass),
          to: className(toClass),
          fromClass,
          toClass,
          note,
        }
      })
      .sort((left, right) => (left.sortKey < right.sortKey ? -1 : 1))
      .map(({ sortKey: _order, ...line }) => line),
    author: order.author === null ? null : nameOf(order.author),
    signer: order.signer === null ? null : nameOf(order.signer),
    ...related,
    may: {
      change: order.state === 'draft' && (await isAllowed(draftsOrders)),
      sign: order.state === 'draft' && (await isAllowed(signsOrders)),
      scan: order.state !== 'draft' && (await isAllowed(attachesScans)),
      carryOut: isDue && (await isAllowed(carriesOut)),
      publish: ['signed', 'done'].includes(order.state) && !order.document && (await isAllowed(draftsOrders)),
      cancel:
        ['signed', 'done'].includes(order.state) &&
        order.kind !== 'cancel' &&
        !related.cancelledBy &&
        (await isAllowed(draftsOrders)),
    },
  }
}

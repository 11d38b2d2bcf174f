import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { rows } from '@/db/rows'
import type { OrderKindName } from '@/plugins/orders/types'

import type { OpenOrder } from '../domain/conflicts'
import type { ClosingRow } from '../types'

type Args = {
  req: PayloadRequest
  facts: Pick<Facts, 'school'>
  closing: ClosingRow
  /** Orders of the closing itself. */
  own: readonly number[]
  students: ReadonlyMap<number, unknown>
}

const isLeave = (kind: OrderKindName): boolean => kind.startsWith('leave-')

/**
 * Orders that are not of the closing, hold before the promotion and are not finished. A signed one that takes a student
 * out of the school settles the student; every other one stands in the way.
 */
export const readOtherOrders = async ({ req, facts, closing, own, students }: Args) => {
  const found = await rows(req).find<{ id: number; kind: OrderKindName; state: 'draft' | 'signed' }>({
    collection: 'orders',
    columns: ['id', 'kind', 'state'],
    where: {
      school: { equals: facts.school },
      state: { in: ['draft', 'signed'] },
      effectiveOn: { less_than_equal: closing.promotedOn },
    },
  })
  const others = found.filter(({ id }) => !own.includes(id))
  if (others.length === 0) return { open: [], leaving: new Set<number>() }
  const lines = await rows(req).find<{ order: number; student: number }>({
    collection: 'order-lines',
    columns: ['order', 'student'],
    where: { order: { in: others.map(({ id }) => id) } },
  })
  const byId = new Map(others.map((order) => [order.id, order]))
  const open: OpenOrder[] = []
  const leaving = new Set<number>()
  for (const { order, student } of lines) {
    const of = byId.get(order)
    if (!of || !students.has(student)) continue
    if (isLeave(of.kind) && of.state === 'signed') leaving.add(student)
    else open.push({ order, student, isLeave: isLeave(of.kind), state: of.state })
  }
  return { open, leaving }
}

import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { inTransaction } from '@/db/in-transaction'
import { signOrder } from '@/plugins/orders'

import { ordersOf, takeTurn } from './find-closing'

type Args = { req: PayloadRequest; facts: Facts }

/**
 * The principal signs all drafts of the closing, in the order in which they were drafted: all of them or none. What is due
 * is carried out at once, the rest on its date by the job of the orders.
 * @throws what a signature throws (movementImpossible, laterOrdersFirst, …)
 */
export const signOrders = ({ req, facts }: Args): Promise<{ signed: number }> =>
  inTransaction(req, async () => {
    const closing = await takeTurn({ req, facts })
    const drafts = (await ordersOf(req, closing.id)).filter(({ state }) => state === 'draft')
    for (const { id } of drafts) await signOrder({ req, facts, order: id })
    return { signed: drafts.length }
  })

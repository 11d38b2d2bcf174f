import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import { rows } from '@/db/rows'

import { orderRules } from '../access/rules'
import { SLUGS } from '../slugs'
import { type LineRow, ORDER_COLUMNS, type OrderRow } from '../types'

type Args = { req: PayloadRequest; facts: Facts; order: number }

const LINE_COLUMNS = [
  'id',
  'order',
  'student',
  'fromClass',
  'toClass',
  'note',
  'closed',
  'closedTo',
  'opened',
] as const satisfies readonly (keyof LineRow)[]

/** The lines of an order, in the order in which they were written. */
export const linesOf = (req: PayloadRequest, order: number): Promise<LineRow[]> =>
  rows(req).find<LineRow>({
    collection: SLUGS.lines,
    columns: [...LINE_COLUMNS],
    where: { order: { equals: order } },
    sort: ['id'],
  })

/**
 * An order that the reader may read.
 * @throws notFound for those of others, in the same words as for what does not exist
 */
export const findOrder = async ({ req, facts, order }: Args): Promise<OrderRow> => {
  const verdict = await orderRules.read({ req, user: req.user })
  const own = { id: { equals: order }, school: { equals: facts.school } }
  const row =
    verdict === false
      ? null
      : await rows(req).findOne<OrderRow>({
          collection: SLUGS.orders,
          columns: [...ORDER_COLUMNS],
          where: verdict === true ? own : { and: [own, verdict] },
        })
  if (!row) throw notFound()
  return row
}

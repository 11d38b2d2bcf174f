import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { addDays, type SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'

import { orderRules } from '../access/rules'
import { yearOn } from '../domain/check-movement'
import { SLUGS } from '../slugs'
import type { OrderRow } from '../types'

type Args = { req: PayloadRequest; facts: Facts }
type Found = Pick<
  OrderRow,
  'id' | 'kind' | 'label' | 'date' | 'effectiveOn' | 'state' | 'failure' | 'document' | 'year'
>

/** What an order waits for: a signature, its day, to be carried out though its day has come, the store. */
export type Wait = 'signature' | 'day' | 'execution' | 'publication'
export type WaitingOrder = Found & {
  wait: Wait
  dueOn: SchoolDate
  isOverdue: boolean
  students: number[]
}

/** Days after its date in which an order is put into the store. */
const DAYS_TO_PUBLISH = 3

const waitsOf = (
  order: Found,
  today: SchoolDate,
): { wait: Wait; dueOn: SchoolDate; isOverdue: boolean }[] => {
  const { state, effectiveOn, date, document } = order
  const publishBy = addDays(date, DAYS_TO_PUBLISH)
  return [
    ...(state === 'draft'
      ? [{ wait: 'signature' as const, dueOn: effectiveOn, isOverdue: effectiveOn < today }]
      : []),
    ...(state === 'signed' && effectiveOn > today
      ? [{ wait: 'day' as const, dueOn: effectiveOn, isOverdue: false }]
      : []),
    ...(state === 'signed' && effectiveOn <= today
      ? [{ wait: 'execution' as const, dueOn: effectiveOn, isOverdue: true }]
      : []),
    ...(state !== 'draft' && document === null
      ? [{ wait: 'publication' as const, dueOn: publishBy, isOverdue: publishBy < today }]
      : []),
  ]
}

/**
 * What waits in the book of orders, in one statement: drafts to sign, signed orders before their day and after it,
 * and orders of the present school year that are not in the store. Most urgent first; nothing for those who do not
 * read the whole book.
 */
export const waitingOrders = async ({ req, facts }: Args): Promise<WaitingOrder[]> => {
  if ((await orderRules.read({ req, user: req.user })) !== true) return []
  const { school, today, reference } = facts
  const year = yearOn([...reference.years.values()], today)
  const found = await rows(req).find<Found & { lines: { student: number }[] }>({
    collection: SLUGS.orders,
    columns: ['id', 'kind', 'label', 'date', 'effectiveOn', 'state', 'failure', 'document', 'year'] as never,
    where: {
      school: { equals: school },
      or: [
        { state: { in: ['draft', 'signed'] } },
        { state: { equals: 'done' }, document: { exists: false }, year: { equals: year?.id ?? 0 } },
      ],
    },
    sort: ['effectiveOn', 'id'],
    with: { lines: { collection: SLUGS.lines, columns: ['student'], on: 'order', sort: ['id'] } },
  })
  return found
    .flatMap(({ lines, ...order }) =>
      waitsOf(order, today).map((wait) => ({
        ...order,
        ...wait,
        students: lines.map(({ student }) => student),
      })),
    )
    .sort((left, right) => (left.dueOn < right.dueOn ? -1 : left.dueOn > right.dueOn ? 1 : 0))
}

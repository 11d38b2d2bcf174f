import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { matchesWords } from '@/db/cyrillic/matches-words'
import { groupBy } from '@/core/group-by'
import { rows, type RowWhere } from '@/db/rows'

import { orderRules } from '../access/rules'
import { kindOf, ORDER_KIND_NAMES, type OrderGroup } from '../domain/kinds'
import { SLUGS } from '../slugs'
import type { OrderRow, OrderState } from '../types'

export const ORDERS_ON_PAGE = 50

export type OrderFilter = { q: string; state: OrderState | null; group: OrderGroup | null }
export type ListedOrder = Pick<
  OrderRow,
  'id' | 'kind' | 'label' | 'date' | 'effectiveOn' | 'state' | 'failure'
> & {
  students: number
  /** The first names of the list, so that an order is known at sight. */
  names: string[]
}
export type OrderList = { rows: ListedOrder[]; total: number; page: number }

type Args = { req: PayloadRequest; facts: Facts; filter: OrderFilter; page: number; size?: number }

const NAMES_SHOWN = 3

/** Orders in which somebody of that name stands. */
const ordersNaming = async ({ req, facts, filter }: Args): Promise<number[]> => {
  const { students, people } = facts.reference
  const found = [...students.values()]
    .filter(({ person }) => matchesWords(filter.q, people.get(person)?.fullName ?? ''))
    .map(({ id }) => id)
  if (found.length === 0 || found.length === students.size) return []
  const lines = await rows(req).find<{ order: number }>({
    collection: SLUGS.lines,
    columns: ['order'],
    where: { student: { in: found } },
  })
  return [...new Set(lines.map(({ order }) => order))]
}

const whereOf = async (args: Args): Promise<RowWhere | null> => {
  const { req, facts, filter } = args
  const verdict = await orderRules.read({ req, user: req.user })
  if (verdict === false) return null
  const { q, state, group } = filter
  const kinds = ORDER_KIND_NAMES.filter((name) => kindOf(name).group === group)
  return {
    and: [
      { school: { equals: facts.school } },
      ...(verdict === true ? [] : [verdict as RowWhere]),
      ...(state ? [{ state: { equals: state } }] : []),
      ...(group ? [{ kind: { in: kinds } }] : []),
      ...(q ? [{ or: [{ label: { equals: q } }, { id: { in: await ordersNaming(args) } }] }] : []),
    ],
  }
}

/** The book of orders, newest first, as far as the reader may read it. */
export const listOrders = async (args: Args): Promise<OrderList> => {
  const { req, facts, page, size = ORDERS_ON_PAGE } = args
  const where = await whereOf(args)
  if (!where) return { rows: [], total: 0, page: 1 }
  const found = await rows(req).find<Omit<ListedOrder, 'students' | 'names'>>({
    collection: SLUGS.orders,
    columns: ['id', 'kind', 'label', 'date', 'effectiveOn', 'state', 'failure'],
    where,
    sort: ['-date', '-id'],
    limit: size,
    offset: (page - 1) * size,
  })
  const lines = found.length
    ? await rows(req).find<{ order: number; student: number }>({
        collection: SLUGS.lines,
        columns: ['order', 'student'],
        where: { order: { in: found.map(({ id }) => id) } },
        sort: ['id'],
      })
    : []
  const byOrder = groupBy(lines, ({ order }) => order)
  const { students, people } = facts.reference
  return {
    rows: found.map((order) => {
      const own = byOrder.get(order.id) ?? []
      return {
        ...order,
        students: own.length,
        names: own
          .slice(0, NAMES_SHOWN)
          .map(({ student }) => people.get(students.get(student)?.person ?? 0)?.fullName ?? ''),
      }
    }),
    total: await rows(req).count({ collection: SLUGS.orders, where }),
    page,
  }
}

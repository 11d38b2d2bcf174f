import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import type { SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'
import { formatDate } from '@/i18n/format'

import { ACTS } from '../domain/acts'
import { kindOf } from '../domain/kinds'
import { orderText, type OrderText } from '../domain/order-text'
import { SLUGS } from '../slugs'
import type { LineRow, OrderRow } from '../types'
import { readTemplates } from './templates'

type Args = { req: PayloadRequest; facts: Facts; order: OrderRow; lines: readonly LineRow[] }

const cancelledName = async (req: PayloadRequest, cancels: number | null): Promise<string | undefined> => {
  if (cancels === null) return undefined
  const row = await rows(req).findOne<Pick<OrderRow, 'label' | 'date'>>({
    collection: SLUGS.orders,
    columns: ['label', 'date'],
    where: { id: { equals: cancels } },
  })
  return row ? `от ${formatDate('ru', row.date, 'numeric')} № ${row.label ?? ''}` : undefined
}

/** The text of an order: as it was signed, or as the school's wording makes it now. Papers speak Russian. */
export const composeText = async ({ req, facts, order, lines }: Args): Promise<OrderText> => {
  if (order.body) return JSON.parse(order.body) as OrderText
  const { reference } = facts
  const persons = lines.flatMap(({ student }) => reference.students.get(student)?.person ?? [])
  const births = await rows(req).find<{ id: number; birthDate: SchoolDate | null }>({
    collection: 'people',
    columns: ['id', 'birthDate'],
    where: { id: { in: persons } },
  })
  const birthOf = new Map(births.map(({ id, birthDate }) => [id, birthDate]))
  const className = (id: number | null): string | null => (id && reference.classes.get(id)?.name) || null
  const { group, heading, action } = kindOf(order.kind)
  return orderText({
    template: (await readTemplates({ req, facts }))[group],
    heading,
    action,
    acts: ACTS[order.kind],
    effectiveOn: formatDate('ru', order.effectiveOn, 'dayYear'),
    cancelled: await cancelledName(req, order.cancels),
    ground: order.ground,
    list: lines
      .map(({ student, fromClass, toClass, note }) => {
        const person = reference.people.get(reference.students.get(student)?.person ?? 0)
        const birth = person && birthOf.get(person.id)
        return {
          sortKey: person?.sortKey ?? '',
          name: person?.fullName ?? '',
          birthDate: birth ? formatDate('ru', birth, 'numeric') : null,
          from: className(fromClass),
          to: className(toClass),
          note,
        }
      })
      .sort((left, right) => (left.sortKey < right.sortKey ? -1 : 1))
      .map(({ sortKey: _order, ...line }) => line),
  })
}

import type { PayloadRequest } from 'payload'

import { emit } from '@/core/domain-events'
import { notFound } from '@/core/errors'
import { groupBy } from '@/core/group-by'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import { type LineRow, ORDER_COLUMNS, type OrderRow } from '../types'
import type { MovementFacts } from './carry-out'
import { linesOf } from './find-order'
import { laterOrdersFirst, marksInTheWay, wrongState } from './order-errors'

type Args = { req: PayloadRequest; facts: MovementFacts; cancelling: OrderRow }

/** The journal's records that an enrolment holds: who was not in the class cannot have marks there. */
const RECORDS = ['marks', 'attendance'] as const

type Held = Pick<OrderRow, 'id' | 'label' | 'kind' | 'effectiveOn' | 'doneAt'>

/** Movements follow one another by the day on which they hold; two of one day by when they were carried out. */
const placeOf = ({ effectiveOn, doneAt, id }: Held): string =>
  `${effectiveOn} ${doneAt ?? ''} ${String(id).padStart(16, '0')}`

/** Orders that moved the same students after this one and still hold. */
const laterOrders = async (req: PayloadRequest, order: OrderRow, students: number[]): Promise<string[]> => {
  const lines = await rows(req).find<{ order: number }>({
    collection: SLUGS.lines,
    columns: ['order'],
    where: { student: { in: students }, order: { not_equals: order.id } },
  })
  const held = await rows(req).find<Held>({
    collection: SLUGS.orders,
    columns: ['id', 'label', 'kind', 'effectiveOn', 'doneAt'],
    where: {
      id: { in: [...new Set(lines.map((line) => line.order))] },
      state: { equals: 'done' },
      effectiveOn: { greater_than_equal: order.effectiveOn },
    },
  })
  return held
    .filter((other) => other.kind !== 'cancel' && placeOf(other) > placeOf(order))
    .map(({ label }) => label ?? '')
}

const requireNoRecords = async (req: PayloadRequest, { effectiveOn }: OrderRow, lines: LineRow[]) => {
  let count = 0
  for (const [toClass, moved] of groupBy(lines, (line) => line.toClass)) {
    if (toClass === null) continue
    for (const collection of RECORDS)
      count += await rows(req).count({
        collection,
        where: {
          student: { in: moved.map(({ student }) => student) },
          class: { equals: toClass },
          date: { greater_than_equal: effectiveOn },
        },
      })
  }
  if (count > 0) throw marksInTheWay({ count })
}

/** Puts every student back to where the order found them. */
const putBack = async (req: PayloadRequest, target: OrderRow, lines: LineRow[]): Promise<void> => {
  await rows(req).remove({
    collection: 'enrolments',
    where: { openedBy: { equals: target.id }, id: { in: lines.flatMap(({ opened }) => opened ?? []) } },
  })
  for (const [to, closed] of groupBy(lines, (line) => line.closedTo))
    await rows(req).update({
      collection: 'enrolments',
      where: { closedBy: { equals: target.id }, id: { in: closed.flatMap((line) => line.closed ?? []) } },
      data: { to, closedBy: null },
    })
  await rows(req).update({
    collection: 'subgroup-members',
    where: { closedBy: { equals: target.id } },
    data: { to: null, closedBy: null },
  })
}

/**
 * Undoes the order that the cancelling one names, in reverse order only: the latest movement of a student first.
 * One that is signed and has not come yet simply never happens.
 * @throws laterOrdersFirst, marksInTheWay, wrongState when it is undone already
 */
export const undoOrder = async ({ req, facts, cancelling }: Args): Promise<void> => {
  const target = await rows(req).findOne<OrderRow>({
    collection: SLUGS.orders,
    columns: [...ORDER_COLUMNS],
    where: { id: { equals: cancelling.cancels }, school: { equals: facts.school } },
  })
  if (!target) throw notFound()
  const claimed = await rows(req).update({
    collection: SLUGS.orders,
    where: { id: { equals: target.id }, state: { in: ['signed', 'done'] } },
    data: { state: 'cancelled' },
  })
  if (claimed === 0) throw wrongState({ state: target.state })
  if (target.state !== 'done') return
  const lines = await linesOf(req, target.id)
  const labels = await laterOrders(
    req,
    target,
    lines.map(({ student }) => student),
  )
  if (labels.length > 0) throw laterOrdersFirst({ labels })
  await requireNoRecords(req, target, lines)
  await putBack(req, target, lines)
  await emit(req, 'student.moved', {
    order: cancelling.id,
    on: target.effectiveOn,
    moves: lines.map(({ student, fromClass, toClass }) => ({ student, from: toClass, to: fromClass })),
  })
}

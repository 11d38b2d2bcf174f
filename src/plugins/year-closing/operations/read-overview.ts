import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { deriveClass } from '@/collections/classes/derive'

import type { Conflict, ConflictCode } from '../domain/conflicts'
import { reconcile } from '../domain/settle'
import { lastStep, takenSteps } from '../domain/steps'
import { forGradeTen } from './draft-orders'
import { findShownClosing, liveOrders, stateOf } from './find-closing'
import { readBoard } from './read-board'

/** A conflict with the names in it. */
export type NamedConflict = {
  code: ConflictCode
  /** A student, or the size of a class that is overfull. */
  name: string | null
  className: string | null
  person: number | null
  class: number | null
  order: number | null
  count: number | null
  most: number | null
}

const nameOf = (
  { reference }: Facts,
  plan: readonly { id: number; grade: number; letter: string }[],
  conflict: Conflict,
): NamedConflict => {
  const person = reference.people.get(reference.students.get(conflict.student ?? 0)?.person ?? 0)
  const target = plan.find(({ id }) => id === conflict.target)
  return {
    code: conflict.code,
    name: person?.fullName ?? null,
    className: target ? deriveClass(target).name : (reference.classes.get(conflict.class ?? 0)?.name ?? null),
    person: person?.id ?? null,
    class: conflict.class ?? null,
    order: conflict.order ?? null,
    count: conflict.count ?? null,
    most: conflict.most ?? null,
  }
}

/**
 * How far the closing has come: what was taken, what stands in the way and where it is mended, the counts of every class,
 * the orders. `null` before it has begun.
 */
export const readOverview = async ({ req, facts }: { req: PayloadRequest; facts: Facts }) => {
  const closing = await findShownClosing({ req, facts })
  if (!closing) return null
  const { reference } = facts
  const { students, conflicts, plan, orders } = await readBoard({ req, facts, closing })
  const state = stateOf(closing, plan, orders)
  const inTheWay = new Map<number, number>()
  for (const { class: id } of conflicts) if (id) inTheWay.set(id, (inTheWay.get(id) ?? 0) + 1)
  const { moving, tens } = liveOrders(orders)
  const orderOf = (id: number): string => reference.classes.get(id)?.sortKey ?? ''
  return {
    closing,
    year: reference.years.get(closing.year)?.name ?? '',
    nextYear: reference.years.get(closing.nextYear) ?? null,
    taken: takenSteps(state),
    last: lastStep(state),
    /** Once it is over, what was in the way is history. */
    conflicts: closing.switchedAt ? [] : conflicts.map((conflict) => nameOf(facts, plan, conflict)),
    classes: reconcile(students)
      .sort((left, right) => (orderOf(left.class) < orderOf(right.class) ? -1 : 1))
      .map((row) => ({
        ...row,
        name: reference.classes.get(row.class)?.name ?? '',
        conflicts: inTheWay.get(row.class) ?? 0,
      })),
    orders,
    drafts: orders.filter(({ state: of }) => of === 'draft').length,
    cancellations: orders.filter(({ kind, state: of }) => kind === 'cancel' && of === 'draft').length,
    areDone: moving.length > 0 && moving.every(({ state: of }) => of === 'done'),
    staying: forGradeTen({ students }).length,
    hasTens: tens.length > 0,
  }
}

export type Overview = NonNullable<Awaited<ReturnType<typeof readOverview>>>

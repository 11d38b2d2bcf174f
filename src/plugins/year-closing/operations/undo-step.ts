import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { inTransaction } from '@/db/in-transaction'
import { forgetReference } from '@/db/reference'
import { rows } from '@/db/rows'
import { deleteDraft, draftCancellation } from '@/plugins/orders'

import { lastStep, type StepName } from '../domain/steps'
import { SLUGS } from '../slugs'
import type { ClosingRow } from '../types'
import { unapproveClasses } from './approve-classes'
import { waitsForPrincipal } from './closing-errors'
import { linkOrders } from './draft-orders'
import { type ClosingOrder, liveOrders, ordersOf, planOf, stateOf, takeTurn } from './find-closing'

type Args = { req: PayloadRequest; facts: Facts }
type Undone = {
  /** `null`: that step is not the last one any more, and nothing was done. */
  undone: StepName | null
  /** Orders that wait for the principal's signature before the step is undone. */
  cancellations: number
}

/** Drafts are thrown away; what is signed is cancelled by orders in reverse order, which the principal signs. */
const undoOrders = async (
  { req, facts }: Args,
  closing: ClosingRow,
  live: readonly ClosingOrder[],
  all: readonly ClosingOrder[],
): Promise<number> => {
  const waiting = all.filter(({ kind, state }) => kind === 'cancel' && state === 'draft')
  const cancelled = new Set(waiting.map(({ cancels }) => cancels))
  const made: number[] = []
  let done = 0
  for (const { id, state } of [...live].reverse()) {
    if (cancelled.has(id)) continue
    done += 1
    if (state === 'draft') {
      await deleteDraft({ req, facts, order: id })
      await rows(req).remove({ collection: SLUGS.orders, where: { order: { equals: id } } })
    } else made.push((await draftCancellation({ req, facts, order: id, ground: null })).id)
  }
  if (done === 0) throw waitsForPrincipal({ count: waiting.length })
  await linkOrders({ req, facts }, closing.id, made)
  return made.length
}

/** The plan goes; what was decided stays, without the classes it named. */
const undoPlan = async ({ req }: Args, { id }: ClosingRow): Promise<void> => {
  await rows(req).update({
    collection: SLUGS.decisions,
    where: { closing: { equals: id } },
    data: { target: null },
  })
  await rows(req).remove({ collection: SLUGS.plan, where: { closing: { equals: id } } })
}

/** The closing goes, and with it the year that it made; a year that was there before is a plain year again. */
const undoYear = async ({ req, facts }: Args, closing: ClosingRow): Promise<void> => {
  for (const collection of [SLUGS.decisions, SLUGS.orders])
    await rows(req).remove({ collection, where: { closing: { equals: closing.id } } })
  await rows(req).remove({ collection: SLUGS.closings, where: { id: { equals: closing.id } } })
  const { nextYear, hasMadeYear } = closing
  if (hasMadeYear) {
    const sets = await rows(req).find<{ id: number }>({
      collection: 'term-sets',
      columns: ['id'],
      where: { year: { equals: nextYear } },
    })
    await rows(req).remove({
      collection: 'terms',
      where: { termSet: { in: sets.map(({ id }) => id) } },
    })
    const options = { req, overrideAccess: true, depth: 0 } as const
    for (const { id } of sets) await req.payload.delete({ ...options, collection: 'term-sets', id })
    await req.payload.delete({ ...options, collection: 'years', id: nextYear })
  } else
    await rows(req).update({
      collection: 'years',
      where: { id: { equals: nextYear } },
      data: { isPlanned: false },
    })
  forgetReference(req, facts.school)
}

/**
 * Undoes a step if it is the last one that was taken; sent twice it undoes one step and not two.
 * @throws classesInUse, documentInUse when something hangs on what would go; waitsForPrincipal; alreadySwitched
 */
export const undoStep = ({ req, facts, step }: Args & { step: StepName }): Promise<Undone> =>
  inTransaction(req, async () => {
    const closing = await takeTurn({ req, facts })
    const orders = await ordersOf(req, closing.id)
    const last = lastStep(stateOf(closing, await planOf(req, closing.id), orders))
    if (last !== step) return { undone: null, cancellations: 0 }
    const { moving, tens } = liveOrders(orders)
    let cancellations = 0
    if (step === 'switch')
      await rows(req).update({
        collection: SLUGS.closings,
        where: { id: { equals: closing.id } },
        data: { switchOn: null, failure: null, switchedBy: null },
      })
    else if (step === 'grade10') cancellations = await undoOrders({ req, facts }, closing, tens, orders)
    else if (step === 'orders') cancellations = await undoOrders({ req, facts }, closing, moving, orders)
    else if (step === 'classes') await unapproveClasses({ req, facts }, closing)
    else if (step === 'plan') await undoPlan({ req, facts }, closing)
    else await undoYear({ req, facts }, closing)
    return { undone: step, cancellations }
  })

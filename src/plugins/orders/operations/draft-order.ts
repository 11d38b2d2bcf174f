import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { newId } from '@/core/ids'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'

import { yearOn } from '../domain/check-movement'
import { SLUGS } from '../slugs'
import type { DraftInput } from '../types'
import { examine } from './examine'
import { findOrder } from './find-order'
import { beforeTheYear, draftChanged, movementImpossible, nobodyInOrder, wrongState } from './order-errors'

type Args = { req: PayloadRequest; facts: Facts; input: DraftInput }

const writeLines = async ({ req, facts, input }: Args, order: number): Promise<void> => {
  const { moves, problems } = await examine({ req, facts, ...input })
  if (problems.length > 0) throw movementImpossible({ problems }, { path: 'lines', details: problems })
  await rows(req).insert({
    collection: SLUGS.lines,
    rows: input.lines.map((line, at) => ({
      school: facts.school,
      order,
      student: line.student,
      fromClass: moves[at]?.closes?.class ?? null,
      toClass: line.toClass,
      note: line.note,
    })),
  })
}

const headOf = ({ facts, input }: Args) => {
  const { kind, date, effectiveOn, ground, lines } = input
  if (lines.length === 0) throw nobodyInOrder(undefined, { path: 'lines' })
  const years = [...facts.reference.years.values()]
  const year = yearOn(years, date)
  if (!year) throw beforeTheYear({ date }, { path: 'date' })
  if (!yearOn(years, effectiveOn)) throw beforeTheYear({ date: effectiveOn }, { path: 'effectiveOn' })
  return { year: year.id, kind, date, effectiveOn, ground }
}

/**
 * Prepares an order: nothing moves until it is signed and its date has come. All its students or none.
 * @throws nobodyInOrder, beforeTheYear, movementImpossible with every student concerned; notFound for a foreign student
 */
export const draftOrder = (args: Args): Promise<{ id: number }> =>
  inTransaction(args.req, async () => {
    const { req, facts } = args
    const id = newId()
    await rows(req).insert({
      collection: SLUGS.orders,
      rows: [
        {
          id,
          school: facts.school,
          ...headOf(args),
          numberKey: `draft-${id}`,
          state: 'draft',
          author: facts.user,
        },
      ],
    })
    await writeLines(args, id)
    return { id }
  })

/**
 * Writes a draft anew, all its lines or none.
 * @throws wrongState once it is signed; draftChanged with the present revision when it is not the one that was seen
 */
export const changeDraft = ({
  order,
  ...args
}: Args & { order: number }): Promise<{ id: number; revision: number }> =>
  inTransaction(args.req, async () => {
    const { req, facts, input } = args
    const { state, revision } = await findOrder({ req, facts, order })
    const seen = input.revision ?? revision
    const written = await rows(req).update({
      collection: SLUGS.orders,
      where: { id: { equals: order }, state: { equals: 'draft' }, revision: { equals: seen } },
      data: { ...headOf(args), revision: seen + 1 },
    })
    if (written === 0) {
      if (state !== 'draft') throw wrongState({ state })
      throw draftChanged(undefined, { details: { revision } })
    }
    await rows(req).remove({ collection: SLUGS.lines, where: { order: { equals: order } } })
    await writeLines(args, order)
    return { id: order, revision: seen + 1 }
  })

/** Throws a draft away. @throws wrongState once it is signed */
export const deleteDraft = ({ req, facts, order }: Omit<Args, 'input'> & { order: number }): Promise<void> =>
  inTransaction(req, async () => {
    const { state } = await findOrder({ req, facts, order })
    if (state !== 'draft') throw wrongState({ state })
    await rows(req).remove({ collection: SLUGS.lines, where: { order: { equals: order } } })
    // The portal lays none to a draft; one that was written past it must not hold the draft.
    await rows(req).remove({ collection: SLUGS.scans, where: { order: { equals: order } } })
    await rows(req).remove({
      collection: SLUGS.orders,
      where: { id: { equals: order }, state: { equals: 'draft' } },
    })
  })

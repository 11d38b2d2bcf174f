import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { holdSchool } from '@/db/hold'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'

import { kindOf } from '../domain/kinds'
import { SLUGS } from '../slugs'
import type { OrderRow } from '../types'
import { carryOut } from './carry-out'
import { composeText } from './compose-text'
import { examine } from './examine'
import { findOrder, linesOf } from './find-order'
import { movementImpossible, signedOtherText, wrongState } from './order-errors'
import { readTemplates } from './templates'

type Args = {
  req: PayloadRequest
  facts: Facts
  order: number
  /** The revision that the signer has read; left out, the present one is signed. */
  revision?: number
}

/** The next number of the book in the school year. Asked inside the transaction that takes it. */
const nextNumber = async (
  req: PayloadRequest,
  { school, year }: OrderRow,
  series: string,
): Promise<number> => {
  const [last] = await rows(req).find<{ number: number | null }>({
    collection: SLUGS.orders,
    columns: ['number'],
    where: {
      school: { equals: school },
      year: { equals: year },
      series: { equals: series },
      number: { exists: true },
    },
    sort: ['-number'],
    limit: 1,
  })
  return (last?.number ?? 0) + 1
}

/**
 * The principal signs: the order gets its number without gaps, its text is kept as it is, and from now on nobody
 * changes it. One whose date has come is carried out at once, in the same transaction.
 * @throws wrongState, movementImpossible; signedOtherText when the draft was changed after it was read
 */
export const signOrder = ({
  req,
  facts,
  order: id,
  revision,
}: Args): Promise<{ label: string; state: OrderRow['state'] }> =>
  inTransaction(req, async () => {
    await holdSchool(req, facts.school)
    const order = await findOrder({ req, facts, order: id })
    if (order.state !== 'draft') throw wrongState({ state: order.state })
    if (revision !== undefined && revision !== order.revision) throw signedOtherText()
    const lines = await linesOf(req, id)
    if (order.kind !== 'cancel') {
      const { problems } = await examine({
        req,
        facts,
        kind: order.kind,
        effectiveOn: order.effectiveOn,
        lines,
      })
      if (problems.length > 0) throw movementImpossible({ problems }, { details: problems })
    }
    const { series } = (await readTemplates({ req, facts }))[kindOf(order.kind).group]
    const number = await nextNumber(req, order, series)
    const label = series ? `${number}-${series}` : String(number)
    const body = JSON.stringify(await composeText({ req, facts, order, lines }))
    const signed = await rows(req).update({
      collection: SLUGS.orders,
      where: { id: { equals: id }, state: { equals: 'draft' }, revision: { equals: order.revision } },
      data: {
        state: 'signed',
        series,
        number,
        label,
        numberKey: `${order.year}-${series}-${number}`,
        body,
        signer: facts.user,
        signedAt: now(),
      },
    })
    if (signed === 0) throw wrongState({ state: 'signed' })
    if (order.effectiveOn > facts.today) return { label, state: 'signed' }
    await carryOut({ req, facts, order: id })
    return { label, state: 'done' }
  })

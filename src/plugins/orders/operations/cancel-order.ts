import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { newId } from '@/core/ids'
import { holdSchool } from '@/db/hold'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'

import { yearOn } from '../domain/check-movement'
import { SLUGS } from '../slugs'
import type { OrderRow } from '../types'
import { findOrder, linesOf } from './find-order'
import { alreadyBeingCancelled, beforeTheYear, wrongState } from './order-errors'

type Args = { req: PayloadRequest; facts: Facts; order: number; ground: string | null }

/**
 * Prepares the order that undoes another one; it is signed like any other, and only then anything changes.
 * @throws wrongState for a draft or a cancelled order; alreadyBeingCancelled
 */
export const draftCancellation = ({ req, facts, order: id, ground }: Args): Promise<{ id: number }> =>
  inTransaction(req, async () => {
    await holdSchool(req, facts.school)
    const target = await findOrder({ req, facts, order: id })
    if (!['signed', 'done'].includes(target.state) || target.kind === 'cancel')
      throw wrongState({ state: target.state })
    const other = await rows(req).findOne<Pick<OrderRow, 'label' | 'state'>>({
      collection: SLUGS.orders,
      columns: ['label', 'state'],
      where: { cancels: { equals: id }, state: { in: ['draft', 'signed', 'done'] } },
    })
    if (other) throw alreadyBeingCancelled({ label: other.label ?? '—' })
    const { today } = facts
    const year = yearOn([...facts.reference.years.values()], today)
    if (!year) throw beforeTheYear({ date: today })
    const cancellation = newId()
    await rows(req).insert({
      collection: SLUGS.orders,
      rows: [
        {
          id: cancellation,
          school: facts.school,
          year: year.id,
          kind: 'cancel',
          date: today,
          effectiveOn: today,
          ground,
          cancels: id,
          numberKey: `draft-${cancellation}`,
          state: 'draft',
          author: facts.user,
        },
      ],
    })
    // The classes stand the other way round: what the cancellation does to each student.
    await rows(req).insert({
      collection: SLUGS.lines,
      rows: (await linesOf(req, id)).map(({ student, fromClass, toClass }) => ({
        school: facts.school,
        order: cancellation,
        student,
        fromClass: toClass,
        toClass: fromClass,
      })),
    })
    return { id: cancellation }
  })

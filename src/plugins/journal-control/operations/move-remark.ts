import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { notFound } from '@/core/errors'
import type { SchoolDate } from '@/core/school-date'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'

import { stateAfter } from '../domain/remark-moves'
import { SLUGS } from '../slugs'
import type { RemarkRow, RemarkStep } from '../types'
import { dueInThePast, remarkMoved, stepImpossible } from './errors'

type Args = {
  req: PayloadRequest
  facts: Facts
  id: number
  step: Exclude<RemarkStep, 'written'>
  text: string | null
  /** A new day for the answer of a remark that goes back. */
  dueDate?: SchoolDate | null
  /** The number of the change that the person saw. */
  seen: number
}

type Row = Pick<RemarkRow, 'id' | 'teacher' | 'state' | 'revision'>

/**
 * A step of a remark: the teacher answers, whoever checks returns, closes or reopens it. The step stays in its history.
 * @throws notFound for a remark of another school, and for a teacher of somebody else
 */
export const moveRemark = ({
  req,
  facts,
  id,
  step,
  text,
  dueDate = null,
  seen,
}: Args): Promise<{ revision: number }> =>
  inTransaction(req, async () => {
    const row = await rows(req).findOne<Row>({
      collection: SLUGS.remarks,
      columns: ['id', 'teacher', 'state', 'revision'],
      where: { id: { equals: id }, school: { equals: facts.school } },
    })
    if (!row || (step === 'answered' && row.teacher !== facts.staff)) throw notFound()
    if (row.revision !== seen) throw remarkMoved()
    const state = stateAfter(row.state, step)
    if (state === null) throw stepImpossible()
    if (dueDate !== null && dueDate < facts.today) throw dueInThePast(undefined, { path: 'dueDate' })
    const at = now().toISOString()
    const changed = await rows(req).update({
      collection: SLUGS.remarks,
      where: { id: { equals: id }, revision: { equals: seen } },
      data: {
        state,
        revision: seen + 1,
        ...(step === 'answered' ? { answer: text, answeredAt: at } : {}),
        ...(step === 'closed' ? { closedAt: at } : {}),
        ...(step === 'reopened' ? { closedAt: null } : {}),
        ...(dueDate ? { dueDate } : {}),
        updatedAt: at,
      },
    })
    if (changed === 0) throw remarkMoved()
    await rows(req).insert({
      collection: SLUGS.steps,
      rows: [{ school: facts.school, remark: id, teacher: row.teacher, step, text, author: facts.user, at }],
    })
    return { revision: seen + 1 }
  })

import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { deriveClass } from '@/collections/classes/derive'
import { now } from '@/core/clock'
import { isAppError } from '@/core/errors'
import { inTransaction } from '@/db/in-transaction'
import { forgetReference } from '@/db/reference'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import type { ClosingRow, PlanRow } from '../types'
import { classesInUse, planFault, stepFirst } from './closing-errors'
import { ordersOf, planOf, takeTurn } from './find-closing'
import { faultsOf } from './save-plan'

type Args = { req: PayloadRequest; facts: Facts }

/** The next year's classes that are there already, by grade and letter. */
const existing = async (req: PayloadRequest, year: number): Promise<Map<string, number>> => {
  const found = await rows(req).find<{ id: number; grade: number; letter: string }>({
    collection: 'classes',
    columns: ['id', 'grade', 'letter'],
    where: { year: { equals: year } },
  })
  return new Map(found.map((row) => [keyOf(row), row.id]))
}
const keyOf = ({ grade, letter }: { grade: number; letter: string }): string =>
  `${grade} ${letter.toLocaleLowerCase('ru')}`

const makeClass = async ({ req, facts }: Args, closing: ClosingRow, row: PlanRow): Promise<number> => {
  const { grade, letter, profile, room, termSet, bellSchedule, teacher } = row
  const from = facts.reference.years.get(closing.nextYear)!.startDate
  const made = await req.payload.create({
    collection: 'classes',
    req,
    overrideAccess: true,
    depth: 0,
    data: {
      school: facts.school,
      year: closing.nextYear,
      grade,
      letter,
      profile,
      room,
      termSet,
      bellSchedule,
      classTeachers: teacher === null ? [] : [{ staff: teacher, from }],
    },
  })
  return made.id
}

/**
 * Makes the classes of the next year from the saved plan. A class that is there already is taken as it is. Approving
 * twice makes nothing twice.
 * @throws stepFirst without a plan; planFault when the school has changed since the plan was saved
 */
export const approveClasses = ({ req, facts }: Args): Promise<{ made: number }> =>
  inTransaction(req, async () => {
    const closing = await takeTurn({ req, facts })
    const plan = await planOf(req, closing.id)
    if (closing.approvedAt) return { made: plan.filter(({ hasMade }) => hasMade).length }
    if (plan.length === 0) throw stepFirst({ step: 'plan' })
    const [fault] = faultsOf(facts, closing, plan)
    if (fault) throw planFault(fault.code)
    const there = await existing(req, closing.nextYear)
    let made = 0
    const approved: { row: PlanRow; made: number; hasMade: boolean }[] = []
    for (const row of plan) {
      const found = there.get(keyOf(row))
      approved.push({ row, made: found ?? (await makeClass({ req, facts }, closing, row)), hasMade: !found })
      if (!found) made += 1
    }
    await rows(req).upsert({
      collection: SLUGS.plan,
      rows: approved.map(({ row, made: id, hasMade }) => ({
        id: row.id,
        school: facts.school,
        closing: closing.id,
        grade: row.grade,
        letter: row.letter,
        termSet: row.termSet,
        capacity: row.capacity,
        made: id,
        hasMade,
      })),
      on: ['id'],
      set: ['made', 'hasMade'],
    })
    await rows(req).update({
      collection: SLUGS.closings,
      where: { id: { equals: closing.id } },
      data: { approvedAt: now(), approvedBy: facts.user },
    })
    forgetReference(req, facts.school)
    return { made }
  })

/** Cancelled orders keep their signed text, which names the classes; their lines let the classes go. */
const forgetInCancelled = async (req: PayloadRequest, closing: number, made: number[]): Promise<void> => {
  const orders = (await ordersOf(req, closing)).map(({ id }) => id)
  if (orders.length === 0) return
  for (const field of ['fromClass', 'toClass'])
    await rows(req).update({
      collection: 'order-lines',
      where: { order: { in: orders }, [field]: { in: made } },
      data: { [field]: null },
    })
}

/**
 * Takes the approval back: the classes that it made are removed, the plan stays to be changed. Asked only when no order
 * of the closing holds any more.
 * @throws classesInUse when something hangs on one of them already
 */
export const unapproveClasses = async ({ req, facts }: Args, closing: ClosingRow): Promise<void> => {
  const plan = await planOf(req, closing.id)
  const made = plan.filter((row) => row.made !== null && row.hasMade)
  await rows(req).update({
    collection: SLUGS.plan,
    where: { closing: { equals: closing.id } },
    data: { made: null, hasMade: false },
  })
  await forgetInCancelled(
    req,
    closing.id,
    made.flatMap((row) => row.made ?? []),
  )
  for (const { made: id, grade, letter } of made) {
    try {
      await req.payload.delete({ collection: 'classes', id: id!, req, overrideAccess: true, depth: 0 })
    } catch (error) {
      if (isAppError(error)) throw classesInUse({ name: deriveClass({ grade, letter }).name })
      throw error
    }
  }
  await rows(req).update({
    collection: SLUGS.closings,
    where: { id: { equals: closing.id } },
    data: { approvedAt: null, approvedBy: null },
  })
  forgetReference(req, facts.school)
}

import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { classesOfYear } from '@/access/present-year'
import { now } from '@/core/clock'
import { addDays, isWithin, type SchoolDate } from '@/core/school-date'
import { inTransaction } from '@/db/in-transaction'
import { forgetReference } from '@/db/reference'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import type { ClosingRow } from '../types'
import { conflictsLeft, ordersNotDone, stepFirst, switchTooEarly } from './closing-errors'
import { type ClosingOrder, liveOrders, takeTurn } from './find-closing'
import { type BoardFacts, readBoard } from './read-board'

type Args = { req: PayloadRequest; facts: BoardFacts }

/** Orders that hold the switch back: of a switch ahead it is enough that they are signed. */
const notReady = (orders: readonly ClosingOrder[], isNow: boolean): ClosingOrder[] => {
  const { moving, tens } = liveOrders(orders)
  const drafts = orders.filter(({ state }) => state === 'draft')
  const waiting = isNow ? moving.filter(({ state }) => state === 'signed') : []
  // Enrolment in grade 10 holds from the first day of the year, and a signature is enough for it.
  return [...new Set([...drafts, ...waiting, ...tens.filter(({ state }) => state === 'draft')])]
}

/** Refuses a switch while anything is open. */
const requireReady = async ({ req, facts }: Args, closing: ClosingRow, isNow: boolean): Promise<void> => {
  const board = await readBoard({ req, facts, closing })
  if (!closing.approvedAt) throw stepFirst({ step: 'classes' })
  const isEmpty = board.students.every(({ isLeaving }) => isLeaving)
  if (!isEmpty && liveOrders(board.orders).moving.length === 0) throw stepFirst({ step: 'orders' })
  if (board.conflicts.length > 0)
    throw conflictsLeft({ count: board.conflicts.length }, { details: board.conflicts })
  const left = notReady(board.orders, isNow)
  if (left.length > 0) throw ordersNotDone({ count: left.length })
}

/** Workloads and class teachers of the year end with it: nobody leads a class that is no more. */
const endOldYear = async ({ req, facts }: Args, closing: ClosingRow): Promise<void> => {
  const { endDate } = facts.reference.years.get(closing.year)!
  const old = classesOfYear(facts, closing.year)
  await rows(req).update({
    collection: 'workloads',
    where: { class: { in: old.map(({ id }) => id) }, to: { exists: false } },
    data: { to: endDate },
  })
  for (const { id, classTeachers } of old) {
    const isOpen = (row: (typeof classTeachers)[number]) => !row.to && isWithin(row, endDate)
    if (!classTeachers.some(isOpen)) continue
    await req.payload.update({
      collection: 'classes',
      id,
      req,
      overrideAccess: true,
      depth: 0,
      data: {
        classTeachers: classTeachers.map((row) => ({
          staff: row.staff,
          from: row.from ?? undefined,
          to: isOpen(row) ? endDate : row.to,
        })),
      },
    })
  }
}

/** Makes the next year the present one. Called by the switch of today and by the job of one that was set ahead. */
const performSwitch = async (args: Args, closing: ClosingRow): Promise<void> => {
  const { req, facts } = args
  await requireReady(args, closing, true)
  await endOldYear(args, closing)
  await rows(req).update({
    collection: 'years',
    where: { id: { equals: closing.nextYear } },
    data: { isPlanned: false },
  })
  await rows(req).update({
    collection: SLUGS.closings,
    where: { id: { equals: closing.id } },
    data: { switchedAt: now(), failure: null },
  })
  forgetReference(req, facts.school)
}

/**
 * Sets the day on which the next year becomes the present one; a day that has come switches at once. From then on nothing
 * of the closing is undone any more.
 * @throws switchTooEarly while the year goes on; conflictsLeft; ordersNotDone; stepFirst
 */
export const setSwitch = ({
  req,
  facts,
  on,
}: {
  req: PayloadRequest
  facts: Facts
  on: SchoolDate
}): Promise<{ switched: boolean }> =>
  inTransaction(req, async () => {
    const closing = await takeTurn({ req, facts })
    const { endDate } = facts.reference.years.get(closing.year)!
    if (on <= endDate) throw switchTooEarly({ date: addDays(endDate, 1) }, { path: 'on' })
    const isNow = on <= facts.today
    await requireReady({ req, facts }, closing, isNow)
    await rows(req).update({
      collection: SLUGS.closings,
      where: { id: { equals: closing.id } },
      data: { switchOn: on, switchedBy: facts.user, failure: null },
    })
    if (isNow) await performSwitch({ req, facts }, closing)
    return { switched: isNow }
  })

/** Switches on the day that was set. @throws what stands in the way; nothing has changed then */
export const switchOnItsDay = ({ req, facts }: Args): Promise<void> =>
  inTransaction(req, async () => {
    const closing = await takeTurn({ req, facts })
    // Undone meanwhile, or not due in the school's own time.
    if (!closing.switchOn || closing.switchOn > facts.today) return
    await performSwitch({ req, facts }, closing)
  })

import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { presentYear } from '@/access/present-year'
import type { YearRef } from '@/db/reference'
import { holdSchool } from '@/db/hold'
import { rows } from '@/db/rows'
import type { OrderKindName, OrderState } from '@/plugins/orders/types'

import { SLUGS } from '../slugs'
import { CLOSING_COLUMNS, type ClosingRow, PLAN_COLUMNS, type PlanRow } from '../types'
import { alreadySwitched, noPresentYear, stepFirst } from './closing-errors'

type Args = { req: PayloadRequest; facts: Pick<Facts, 'school' | 'reference' | 'today'> }

const closingOf = ({ req, facts }: Args, year: number): Promise<ClosingRow | null> =>
  rows(req).findOne<ClosingRow>({
    collection: SLUGS.closings,
    columns: [...CLOSING_COLUMNS],
    where: { school: { equals: facts.school }, year: { equals: year } },
  })

/**
 * The year that is closed now: the present one. In summer a year made by hand may have become the present one already,
 * while nobody has been promoted into it: then it is the last year that has begun, until its closing is over.
 */
const yearToClose = async (args: Args): Promise<YearRef | null> => {
  const { years } = args.facts.reference
  const present = presentYear(args.facts)
  const begun = [...years.values()]
    .filter(({ isPlanned, startDate }) => !isPlanned && startDate <= args.facts.today)
    .sort((left, right) => (left.startDate < right.startDate ? 1 : -1))[0]
  if (!begun || begun.id === present?.id) return present
  return (await closingOf(args, begun.id))?.switchedAt ? present : begun
}

/** The year that is closed now. @throws noPresentYear in a school without years */
export const requireYear = async (args: Args): Promise<YearRef> => {
  const year = await yearToClose(args)
  if (!year) throw noPresentYear()
  return year
}

/** The closing of that year, when somebody has begun it. */
export const findClosing = async (args: Args): Promise<ClosingRow | null> => {
  const year = await yearToClose(args)
  return year && closingOf(args, year.id)
}

/** The closing whose lists are shown: that of the present year, or the latest one that was finished. */
export const findShownClosing = async ({ req, facts }: Args): Promise<ClosingRow | null> => {
  const present = await findClosing({ req, facts })
  if (present) return present
  const [latest] = await rows(req).find<ClosingRow>({
    collection: SLUGS.closings,
    columns: [...CLOSING_COLUMNS],
    where: { school: { equals: facts.school } },
    sort: ['-id'],
    limit: 1,
  })
  return latest ?? null
}

/**
 * Takes the turn of a step, inside its transaction: of two that come at once the second waits for the first and sees what
 * it did, so that a double submit does nothing twice.
 * @throws stepFirst when the closing has not begun; alreadySwitched when it is over
 */
export const takeTurn = async ({ req, facts }: Args): Promise<ClosingRow> => {
  // Classes and years are made elsewhere too, and there they hold the school.
  await holdSchool(req, facts.school)
  const found = await findClosing({ req, facts })
  if (!found) throw stepFirst({ step: 'year' })
  await rows(req).update({
    collection: SLUGS.closings,
    where: { id: { equals: found.id }, school: { equals: facts.school } },
    add: { turns: 1 },
  })
  const closing = await rows(req).findOne<ClosingRow>({
    collection: SLUGS.closings,
    columns: [...CLOSING_COLUMNS],
    where: { id: { equals: found.id } },
  })
  if (!closing) throw stepFirst({ step: 'year' })
  if (closing.switchedAt) throw alreadySwitched()
  return closing
}

/** The plan of the next year's classes, in their order. */
export const planOf = (req: PayloadRequest, closing: number): Promise<PlanRow[]> =>
  rows(req).find<PlanRow>({
    collection: SLUGS.plan,
    columns: [...PLAN_COLUMNS],
    where: { closing: { equals: closing } },
    sort: ['grade', 'letter', 'id'],
  })

/** An order of the closing, as the wizard shows it. */
export type ClosingOrder = {
  id: number
  kind: OrderKindName
  label: string | null
  date: string
  effectiveOn: string
  state: OrderState
  failure: string | null
  cancels: number | null
}

/** The orders of the closing in the order in which they were drafted; those that were thrown away are gone. */
export const ordersOf = async (req: PayloadRequest, closing: number): Promise<ClosingOrder[]> => {
  const links = await rows(req).find<{ order: number }>({
    collection: SLUGS.orders,
    columns: ['order'],
    where: { closing: { equals: closing } },
  })
  if (links.length === 0) return []
  return rows(req).find<ClosingOrder>({
    collection: 'orders',
    columns: ['id', 'kind', 'label', 'date', 'effectiveOn', 'state', 'failure', 'cancels'],
    where: { id: { in: links.map(({ order }) => order) } },
    sort: ['id'],
  })
}

export const TEN = 'enrol-grade-10' satisfies OrderKindName

/** Orders that still hold or wait, apart from those that cancel others. */
export const liveOrders = (
  orders: readonly ClosingOrder[],
): { moving: ClosingOrder[]; tens: ClosingOrder[] } => {
  const live = orders.filter(({ kind, state }) => kind !== 'cancel' && state !== 'cancelled')
  return {
    moving: live.filter(({ kind }) => kind !== TEN),
    tens: live.filter(({ kind }) => kind === TEN),
  }
}

/** How far a closing has come, read from what it has left behind. */
export const stateOf = (
  closing: ClosingRow | null,
  plan: readonly PlanRow[],
  orders: readonly ClosingOrder[],
) => {
  const { moving, tens } = liveOrders(orders)
  return {
    hasClosing: closing !== null,
    hasPlan: plan.length > 0,
    isApproved: Boolean(closing?.approvedAt),
    liveOrders: moving.length,
    liveTens: tens.length,
    isSwitchSet: Boolean(closing?.switchOn),
    isSwitched: Boolean(closing?.switchedAt),
  }
}

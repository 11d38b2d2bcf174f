import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { newId } from '@/core/ids'
import { inTransaction } from '@/db/in-transaction'
import { forgetReference } from '@/db/reference'
import { isUniqueViolation, rows } from '@/db/rows'

import { findYearFaults } from '../domain/check-year'
import type { PlannedSet } from '../domain/next-year'
import { SLUGS } from '../slugs'
import { closingChanged, nameTaken, undoFirst, yearFault } from './closing-errors'
import { findClosing, liveOrders, ordersOf, requireYear, takeTurn } from './find-closing'
import { findNextYear, type YearPlan } from './next-year-plan'

type Args = { req: PayloadRequest; facts: Facts; plan: YearPlan }

const asSystem = (req: PayloadRequest) => ({ req, overrideAccess: true, depth: 0 }) as const

/** Writes the sets under their names: a second time it changes what the first time made. */
const writeSets = async ({ req, facts }: Args, year: number, sets: readonly PlannedSet[]): Promise<void> => {
  const known = await rows(req).find<{ id: number; name: string }>({
    collection: 'term-sets',
    columns: ['id', 'name'],
    where: { year: { equals: year } },
  })
  const terms: Record<string, number | string>[] = []
  for (const { name, kind, vacations, terms: spans } of sets) {
    const data = { school: facts.school, year, name, kind, vacations }
    const id = known.find((set) => set.name === name)?.id
    const set = id
      ? await req.payload.update({ ...asSystem(req), collection: 'term-sets', id, data })
      : await req.payload.create({ ...asSystem(req), collection: 'term-sets', data })
    terms.push(
      ...spans.map((span, at) => ({ ...span, school: facts.school, termSet: set.id, number: at + 1 })),
    )
    await rows(req).remove({
      collection: 'terms',
      where: { termSet: { equals: set.id }, number: { greater_than: spans.length } },
    })
  }
  await rows(req).upsert({
    collection: 'terms',
    rows: terms,
    on: ['school', 'termSet', 'number'],
    set: ['name', 'from', 'to'],
  })
}

/** Makes the next year, or takes the one that is there already; either way it waits for the switch. */
const writeYear = async ({ req, facts, plan }: Args, id: number | undefined): Promise<number> => {
  const { name, startDate, endDate, holidays } = plan
  const data = { school: facts.school, name, startDate, endDate, holidays, isPlanned: true }
  try {
    const year = id
      ? await req.payload.update({ ...asSystem(req), collection: 'years', id, data })
      : await req.payload.create({ ...asSystem(req), collection: 'years', data })
    return year.id
  } catch (error) {
    if (isUniqueViolation(error)) throw nameTaken({ name }, { path: 'name' })
    throw error
  }
}

const datesOf = ({ plan }: Args) => ({
  orderDate: plan.orderDate,
  promotedOn: plan.promotedOn,
  graduatedOn: plan.graduatedOn,
  ground: plan.ground || null,
})

const change = async (args: Args): Promise<void> => {
  const { req, facts, plan } = args
  const closing = await takeTurn({ req, facts })
  if (closing.revision !== plan.seen) throw closingChanged()
  const { moving, tens } = liveOrders(await ordersOf(req, closing.id))
  if (moving.length + tens.length > 0) throw undoFirst({ step: 'orders' })
  await writeYear(args, closing.nextYear)
  await writeSets(args, closing.nextYear, plan.sets)
  await rows(req).update({
    collection: SLUGS.closings,
    where: { id: { equals: closing.id } },
    data: datesOf(args),
    add: { revision: 1 },
  })
}

const begin = async (args: Args): Promise<void> => {
  const { req, facts, plan } = args
  const year = await requireYear({ req, facts })
  const found = findNextYear(facts, year)
  if ([...facts.reference.years.values()].some(({ id, name }) => name === plan.name && id !== found?.id))
    throw nameTaken({ name: plan.name }, { path: 'name' })
  const nextYear = await writeYear(args, found?.id)
  await writeSets(args, nextYear, plan.sets)
  try {
    await rows(req).insert({
      collection: SLUGS.closings,
      rows: [
        { id: newId(), school: facts.school, year: year.id, nextYear, hasMadeYear: !found, ...datesOf(args) },
      ],
    })
  } catch (error) {
    if (isUniqueViolation(error)) throw closingChanged()
    throw error
  }
}

/**
 * Saves the next school year and the dates of the orders. It does not become the present year by that.
 * @throws yearFault beside its field; nameTaken; closingChanged when somebody saved meanwhile; undoFirst while orders stand
 */
export const saveYear = (args: Args): Promise<{ ok: true }> =>
  inTransaction(args.req, async () => {
    const { req, facts, plan } = args
    const [fault] = findYearFaults({ ...plan, current: await requireYear({ req, facts }) })
    if (fault) throw yearFault(fault.code, { path: fault.path })
    const closing = await findClosing({ req, facts })
    // Two who begin at once: the second has not seen what the first saved.
    if (closing && plan.seen === null) throw closingChanged()
    await (closing ? change(args) : begin(args))
    forgetReference(req, facts.school)
    return { ok: true }
  })

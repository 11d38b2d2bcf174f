import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { addDays } from '@/core/school-date'
import type { Reference, YearRef } from '@/db/reference'

import { type PlannedSet, type PlannedYear, planNextYear } from '../domain/next-year'
import { findClosing, requireYear } from './find-closing'

type Args = { req: PayloadRequest; facts: Facts }

/** The sets of terms and vacations of a year, as they stand. */
const setsOf = ({ termSets, terms }: Reference, year: number): PlannedSet[] =>
  [...termSets.values()]
    .filter((set) => set.year === year)
    .map(({ id, name, kind, vacations }) => ({
      name,
      kind,
      vacations: (vacations ?? []).map(({ name: title, from, to }) => ({ name: title, from, to })),
      terms: [...terms.values()]
        .filter(({ termSet }) => termSet === id)
        .sort((left, right) => left.number - right.number)
        .map(({ name: title, from, to }) => ({ name: title, from, to })),
    }))

const asPlan = (reference: Reference, year: YearRef): PlannedYear => ({
  name: year.name,
  startDate: year.startDate,
  endDate: year.endDate,
  holidays: (year.holidays ?? []).map(({ date, name }) => ({ date, name })),
  sets: setsOf(reference, year.id),
})

/** A year after the present one that is there already: made by hand, or by this wizard. */
export const findNextYear = ({ reference }: Pick<Facts, 'reference'>, year: YearRef): YearRef | null =>
  [...reference.years.values()]
    .filter(({ startDate }) => startDate > year.startDate)
    .sort((left, right) => (left.startDate < right.startDate ? -1 : 1))[0] ?? null

export type YearPlan = PlannedYear & {
  orderDate: string
  promotedOn: string
  graduatedOn: string
  ground: string
  /** The save that the form has seen; `null` when nothing was saved yet. */
  seen: number | null
}

/** What the form of the next year begins with: what is saved, what was made by hand, or a proposal. */
export const readYearPlan = async ({ req, facts }: Args): Promise<YearPlan> => {
  const year = await requireYear({ req, facts })
  const closing = await findClosing({ req, facts })
  const { reference } = facts
  const next = closing ? reference.years.get(closing.nextYear) : findNextYear(facts, year)
  const own = next && asPlan(reference, next)
  const plan = planNextYear(asPlan(reference, year), own ?? undefined)
  // What a year made by hand lacks is proposed.
  const missing = plan.sets.filter(({ name }) => !own?.sets.some((set) => set.name === name))
  return {
    ...(own ?? plan),
    sets: [...(own?.sets ?? []), ...(closing ? [] : missing)],
    orderDate: closing?.orderDate ?? year.endDate,
    promotedOn: closing?.promotedOn ?? (own ?? plan).startDate,
    graduatedOn: closing?.graduatedOn ?? addDays(year.endDate, 31),
    ground: closing?.ground ?? '',
    seen: closing?.revision ?? null,
  }
}

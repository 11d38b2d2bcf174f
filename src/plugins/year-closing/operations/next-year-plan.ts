import type { Facts } from '@/access/facts'
import { presentYear } from '@/access/present-year'
import { addDays } from '@/core/school-date'
import type { Reference, YearRef } from '@/db/reference'

import { type PlannedSet, type PlannedYear, planNextYear } from '../domain/next-year'
import type { ClosingRow } from '../types'
import { noPresentYear } from './closing-errors'

/** The year that is being closed. @throws noPresentYear in a school without years */
export const requireYear = (facts: Pick<Facts, 'reference' | 'today'>): YearRef => {
  const year = presentYear(facts)
  if (!year) throw noPresentYear()
  return year
}

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
export const proposeYear = (facts: Facts, closing: ClosingRow | null): YearPlan => {
  const year = requireYear(facts)
  const { reference } = facts
  const proposed = planNextYear(asPlan(reference, year))
  const next = closing ? reference.years.get(closing.nextYear) : findNextYear(facts, year)
  const own = next && asPlan(reference, next)
  // What a year made by hand lacks is proposed.
  const sets = own
    ? [...own.sets, ...proposed.sets.filter(({ name }) => !own.sets.some((set) => set.name === name))]
    : proposed.sets
  const plan = own ?? proposed
  return {
    ...plan,
    sets: closing ? (own?.sets ?? []) : sets,
    orderDate: closing?.orderDate ?? year.endDate,
    promotedOn: closing?.promotedOn ?? plan.startDate,
    graduatedOn: closing?.graduatedOn ?? addDays(year.endDate, 31),
    ground: closing?.ground ?? '',
    seen: closing?.revision ?? null,
  }
}

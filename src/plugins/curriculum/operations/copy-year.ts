import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { classesOfYear } from '@/access/present-year'
import type { YearRef } from '@/db/reference'
import { inTransaction } from '@/db/in-transaction'

import { matchClasses } from '../domain/match-classes'
import type { Curriculum, Named } from '../types'
import { plansOfYear, requireYear, takePlans, yearsOf } from './load-plans'
import { noNextYear, yearNotLater } from './plan-errors'
import { insertPlan } from './save-card'

type Args = { req: PayloadRequest; facts: Facts; year: number; to: number | null }

type Copied = {
  id: number
  name: string
  lines: number
  /** The other year has a curriculum of this name: it is left alone. */
  isThere: boolean
  /** Classes of the other year that will follow it. */
  classes: Named[]
  /** Classes of this year that the other one does not have. */
  missing: string[]
  /** Classes of the other year that follow another curriculum already. */
  taken: string[]
}

export type CopyPreview = { from: Named; to: Named | null; years: Named[]; plans: Copied[] }

const named = ({ id, name }: Named): Named => ({ id, name })

const laterYears = (facts: Facts, from: YearRef): YearRef[] =>
  yearsOf(facts)
    .filter(({ startDate }) => startDate > from.startDate)
    .reverse()

const targetOf = ({ facts, year, to }: Args): { from: YearRef; later: YearRef[]; target: YearRef | null } => {
  const from = requireYear(facts, year)
  const later = laterYears(facts, from)
  if (to === null) return { from, later, target: later[0] ?? null }
  const target = requireYear(facts, to)
  if (target.startDate <= from.startDate) throw yearNotLater(undefined, { path: 'to' })
  return { from, later, target }
}

const describe = (
  facts: Facts,
  target: YearRef,
  plans: readonly Curriculum[],
  present: readonly Curriculum[],
): Copied[] => {
  const names = new Set(present.map(({ name }) => name))
  const tied = new Set(present.flatMap(({ classes }) => classes))
  const others = classesOfYear(facts, target.id)
  return plans.map(({ id, name, lines, classes }) => {
    const own = classes.flatMap((one) => facts.reference.classes.get(one) ?? [])
    const { found, missing } = matchClasses(own, others)
    return {
      id,
      name,
      lines: lines.length,
      isThere: names.has(name),
      classes: found.filter((card) => !tied.has(card.id)).map(named),
      missing,
      taken: found.filter((card) => tied.has(card.id)).map((card) => card.name),
    }
  })
}

/** What copying this year's curricula into a later year would make. Nothing is written. */
export const previewCopy = async (args: Args): Promise<CopyPreview> => {
  const { req, facts } = args
  const { from, later, target } = targetOf(args)
  const plans = await plansOfYear(req, facts, from.id)
  const present = target ? await plansOfYear(req, facts, target.id) : []
  return {
    from: named(from),
    to: target && named(target),
    years: later.map(named),
    plans: target ? describe(facts, target, plans, present) : [],
  }
}

/**
 * Copies the chosen curricula with their lines into a later year; its classes of the same grade and letter follow them.
 * A curriculum whose name the year has already is left alone, so a second submit makes nothing.
 */
export const copyYear = (
  args: Args & { plans: readonly number[] },
): Promise<{ copied: number; left: number }> =>
  inTransaction(args.req, async () => {
    const { req, facts } = args
    const { from, target } = targetOf(args)
    if (!target) throw noNextYear()
    // Two who copy at once do it one after the other: the second finds what the first has made.
    if (args.plans.length > 0) await takePlans(req, facts.school, args.plans)
    const plans = (await plansOfYear(req, facts, from.id)).filter(({ id }) => args.plans.includes(id))
    const present = await plansOfYear(req, facts, target.id)
    const wanted = describe(facts, target, plans, present)
    let copied = 0
    for (const [index, { isThere, classes }] of wanted.entries()) {
      if (isThere) continue
      const { name, grade, profile, weekDays, weeks, lines } = plans[index]!
      await insertPlan(
        { req, facts },
        {
          year: target.id,
          card: { name, grade, profile, weekDays, weeks, classes: classes.map(({ id }) => id) },
          lines,
        },
      )
      copied += 1
    }
    return { copied, left: wanted.length - copied }
  })

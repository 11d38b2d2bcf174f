import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { classesOfYear } from '@/access/present-year'

import { editsCurricula } from '../access/rules'
import type { Curriculum, PlanPage } from '../types'
import { plansOfYear, requireYear, yearsOf } from './load-plans'

type Args = { req: PayloadRequest; facts: Facts; year: number }

/** Which curriculum each class of the year follows, in the order of the classes. */
export const classesWithPlans = (facts: Facts, year: number, plans: readonly Curriculum[]) => {
  const planOf = new Map(plans.flatMap(({ id, classes }) => classes.map((one) => [one, id] as const)))
  return classesOfYear(facts, year).map(({ id, name, grade }) => ({
    id,
    name,
    grade,
    curriculum: planOf.get(id) ?? null,
  }))
}

/** The curricula of a school year side by side, with all that the grid shows. */
export const readPlan = async ({ req, facts, year }: Args): Promise<PlanPage> => {
  const { id, name, startDate } = requireYear(facts, year)
  const curricula = await plansOfYear(req, facts, year)
  return {
    year: { id, name, startDate },
    years: yearsOf(facts).map((row) => ({ id: row.id, name: row.name })),
    subjects: [...facts.reference.subjects.values()].map((row) => ({ id: row.id, name: row.name })),
    curricula,
    classes: classesWithPlans(facts, year, curricula),
    canEdit: (await editsCurricula({ req, user: req.user })) === true,
  }
}

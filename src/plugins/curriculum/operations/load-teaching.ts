import type { CollectionSlug, PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { classesOfYear } from '@/access/present-year'
import { isWithin, type SchoolDate } from '@/core/school-date'
import type { YearRef } from '@/db/reference'
import { rows } from '@/db/rows'

import { planTeaching, type TeachingUnit } from '../domain/plan-teaching'
import type { Curriculum, WorkloadRow } from '../types'
import { plansOfYear } from './load-plans'
import { classesWithPlans } from './read-plan'

const DIVISIONS = 'class-divisions' satisfies CollectionSlug

type Scope = { req: PayloadRequest; facts: Facts; year: YearRef; date: SchoolDate }

/** The first day within the year that is not over. */
export const dayOf = (year: YearRef, wished: SchoolDate): SchoolDate =>
  wished < year.startDate ? year.startDate : wished > year.endDate ? year.endDate : wished

/** Subgroups of divisions that do not last on the day. */
export const closedGroups = async (
  req: PayloadRequest,
  school: number,
  date: SchoolDate,
): Promise<ReadonlySet<number>> => {
  const divisions = (await rows(req).find<{ id: number; from: string; to: string | null }>({
    collection: DIVISIONS,
    columns: ['id', 'from', 'to'],
    where: { school: { equals: school }, to: { exists: true } },
    with: { groups: { collection: 'subgroups', columns: ['id'], on: 'division' } },
  })) as { id: number; from: string; to: string | null; groups: { id: number }[] }[]
  return new Set(
    divisions
      .filter((row) => !isWithin({ to: row.to }, date))
      .flatMap(({ groups }) => groups.map(({ id }) => id)),
  )
}

export type Teaching = { plans: Curriculum[]; units: TeachingUnit[]; workloads: WorkloadRow[] }

/** What must be taught in a year by the curricula of its classes, and who teaches it on a day: two statements. */
export const loadTeaching = async ({ req, facts, year, date }: Scope): Promise<Teaching> => {
  const { reference, school } = facts
  const plans = await plansOfYear(req, facts, year.id)
  const closed = await closedGroups(req, school, date)
  const ofYear = new Set(classesOfYear(facts, year.id).map(({ id }) => id))
  const workloads: WorkloadRow[] = [...reference.workloads.values()].filter((row) => ofYear.has(row.class))
  const order = new Map([...reference.subjects.keys()].map((id, index) => [id, index]))
  const units = planTeaching({
    classes: classesWithPlans(facts, year.id, plans),
    plans,
    subgroups: [...reference.subgroups.values()].filter(({ id }) => !closed.has(id)),
    workloads,
    orderOf: (subject) => order.get(subject) ?? order.size,
    date,
  })
  return { plans, units, workloads }
}

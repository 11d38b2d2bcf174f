import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import type { YearRef } from '@/db/reference'
import { rows, type RowWhere } from '@/db/rows'

import { SLUGS } from '../slugs'
import type { Curriculum, CurriculumRow, Line } from '../types'

const COLUMNS = ['id', 'year', 'name', 'grade', 'profile', 'weekDays', 'weeks', 'revision'] as const

type Loaded = CurriculumRow & { lines: Line[]; classes: { class: number }[] }

/** Curricula with their lines and classes, by grade and name, in one statement. The caller has asked the rule. */
export const loadPlans = async (req: PayloadRequest, where: RowWhere): Promise<Curriculum[]> => {
  const found = (await rows(req).find<CurriculumRow>({
    collection: SLUGS.curricula,
    columns: [...COLUMNS],
    where,
    sort: ['grade', 'name'],
    with: {
      lines: { collection: SLUGS.lines, columns: ['subject', 'component', 'hoursPerWeek'], on: 'curriculum' },
      classes: { collection: SLUGS.classes, columns: ['class'], on: 'curriculum' },
    },
  })) as Loaded[]
  return found.map((row) => ({ ...row, classes: row.classes.map((tie) => tie.class) }))
}

/** The curricula of a school year. */
export const plansOfYear = (req: PayloadRequest, facts: Facts, year: number): Promise<Curriculum[]> =>
  loadPlans(req, { school: { equals: facts.school }, year: { equals: year } })

/**
 * The school year.
 * @throws notFound for one of another school
 */
export const requireYear = (facts: Facts, id: number): YearRef => {
  const year = facts.reference.years.get(id)
  if (!year) throw notFound()
  return year
}

/** The year in the address, otherwise the present one; `null` when the school has none. */
export const yearsOf = ({ reference }: Pick<Facts, 'reference'>): YearRef[] =>
  [...reference.years.values()].sort((left, right) => right.startDate.localeCompare(left.startDate))

/**
 * Takes curricula, so that two who write at once do it one after the other.
 * @returns how many of them are there
 */
export const takePlans = (req: PayloadRequest, school: number, ids: readonly number[]): Promise<number> =>
  rows(req).update({
    collection: SLUGS.curricula,
    where: { id: { in: [...ids] }, school: { equals: school } },
    add: { revision: 1 },
  })

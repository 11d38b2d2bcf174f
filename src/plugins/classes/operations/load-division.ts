import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import type { ClassRef } from '@/db/reference'
import { rows } from '@/db/rows'

import { requireDivider } from '../access/require-divider'
import type { Membership } from '../domain/plan-moves'
import { SLUGS } from '../slugs'
import type { DivisionRow, PartRow } from '../types'
import { changedMeanwhile } from './division-errors'

const DIVISION_COLUMNS = ['id', 'class', 'name', 'from', 'to', 'revision'] as const
const PART_COLUMNS = ['id', 'division', 'part', 'subject', 'name'] as const

type OfClass = { req: PayloadRequest; school: number; classId: number }

/** The divisions of a class, ended ones included, the newest first. */
export const divisionsOf = ({ req, school, classId }: OfClass): Promise<DivisionRow[]> =>
  rows(req).find<DivisionRow>({
    collection: SLUGS.divisions,
    columns: [...DIVISION_COLUMNS],
    where: { school: { equals: school }, class: { equals: classId } },
    sort: ['-from', 'name'],
  })

/** The subgroups of divisions, part by part. */
export const partsOf = (req: PayloadRequest, divisions: readonly number[]): Promise<PartRow[]> =>
  divisions.length === 0
    ? Promise.resolve([])
    : rows(req).find<PartRow>({
        collection: 'subgroups',
        columns: [...PART_COLUMNS],
        where: { division: { in: divisions } },
        sort: ['part', 'id'],
      })

/** Memberships as they are saved now: inside a transaction no snapshot will do. */
export const membershipsOf = (req: PayloadRequest, subgroups: readonly number[]): Promise<Membership[]> =>
  rows(req).find<Membership>({
    collection: 'subgroup-members',
    columns: ['id', 'subgroup', 'student', 'from', 'to'],
    where: { subgroup: { in: subgroups } },
  })

type Load = { req: PayloadRequest; facts: Facts; id: number; revision?: number }
export type Loaded = { division: DivisionRow; card: ClassRef; parts: PartRow[] }

/**
 * A division for somebody who may change it. With a revision it is also taken: whoever saw an older one is
 * refused, and two who write at once do it one after the other.
 */
export const loadDivision = async ({ req, facts, id, revision }: Load): Promise<Loaded> => {
  const where = { id: { equals: id }, school: { equals: facts.school } }
  const division = await rows(req).findOne<DivisionRow>({
    collection: SLUGS.divisions,
    columns: [...DIVISION_COLUMNS],
    where,
  })
  if (!division) throw notFound()
  const card = requireDivider(facts, division.class)
  if (revision !== undefined) {
    const taken = await rows(req).update({
      collection: SLUGS.divisions,
      where: { ...where, revision: { equals: revision } },
      add: { revision: 1 },
    })
    if (taken === 0) throw changedMeanwhile()
  }
  return { division, card, parts: await partsOf(req, [id]) }
}

import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import type { EntryRow, LimitRow, VersionRow } from '../types'
import { changedMeanwhile, notDraft } from './schedule-errors'

const VERSION_COLUMNS = ['id', 'year', 'name', 'state', 'from', 'to', 'cycleWeeks', 'revision'] as const

type Args = { req: PayloadRequest; facts: Facts; id: number }

/**
 * A version of the own school.
 * @throws notFound for one of another school.
 */
export const loadVersion = async ({ req, facts, id }: Args): Promise<VersionRow> => {
  const version = await rows(req).findOne<VersionRow>({
    collection: SLUGS.versions,
    columns: [...VERSION_COLUMNS],
    where: { id: { equals: id }, school: { equals: facts.school } },
  })
  if (!version) throw notFound()
  return version
}

/** The versions of a year: drafts first, then the published ones, the newest first. */
export const versionsOf = async (
  req: PayloadRequest,
  school: number,
  year: number,
): Promise<VersionRow[]> => {
  const found = await rows(req).find<VersionRow>({
    collection: SLUGS.versions,
    columns: [...VERSION_COLUMNS],
    where: { school: { equals: school }, year: { equals: year } },
    sort: ['-from', 'name'],
  })
  return [...found].sort((a, b) => Number(a.state === 'published') - Number(b.state === 'published'))
}

/**
 * Takes a draft for a change: whoever saw an older revision is refused, and two who write at once do it one after
 * the other.
 */
export const takeDraft = async ({
  req,
  facts,
  id,
  revision,
}: Args & { revision: number }): Promise<VersionRow> => {
  const where = { id: { equals: id }, school: { equals: facts.school } }
  const taken = await rows(req).update({
    collection: SLUGS.versions,
    where: { ...where, revision: { equals: revision }, state: { equals: 'draft' } },
    add: { revision: 1 },
  })
  const version = await loadVersion({ req, facts, id })
  if (taken > 0) return version
  throw version.state === 'draft' ? changedMeanwhile() : notDraft()
}

/** All lessons of the week of a version. */
export const entriesOf = (req: PayloadRequest, version: number): Promise<EntryRow[]> =>
  rows(req).find<EntryRow>({
    collection: SLUGS.entries,
    columns: ['id', 'workload', 'weekday', 'number', 'cycleWeek', 'room', 'isFixed'],
    where: { version: { equals: version } },
    sort: ['weekday', 'number', 'id'],
  })

export const limitsOf = (req: PayloadRequest, school: number): Promise<LimitRow[]> =>
  rows(req).find<LimitRow>({
    collection: SLUGS.limits,
    columns: ['teacher', 'room', 'unavailable'],
    where: { school: { equals: school } },
  })

export type GroupPlace = { id: number; class: number; division: number | null; part: number | null }

/** Which part of which division each subgroup of the school is. */
export const groupPlacesOf = (req: PayloadRequest, school: number): Promise<GroupPlace[]> =>
  rows(req).find<GroupPlace>({
    collection: 'subgroups',
    columns: ['id', 'class', 'division', 'part'],
    where: { school: { equals: school } },
  })

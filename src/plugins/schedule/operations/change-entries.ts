import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import { inTransaction } from '@/db/in-transaction'
import { isUniqueViolation, rows } from '@/db/rows'

import { checkPlacement, indexProblem } from '../domain/check-placement'
import { tornApart } from '../domain/joint-lessons'
import { schoolWeek, type Entry } from '../domain/school-week'
import { SLUGS } from '../slugs'
import type { EntryRow, VersionRow } from '../types'
import { entriesOf, groupPlacesOf, loadVersion, type GroupPlace } from './load-version'
import { nameWorkload } from './name-workload'
import {
  changedMeanwhile,
  jointApart,
  noSuchLesson,
  notDraft,
  placeTaken,
  tooManyHours,
} from './schedule-errors'
import { weekSource } from './week-source'

export type EntryChange = {
  /** The revision that the window shows. */
  revision: number
  remove: readonly number[]
  put: readonly Entry[]
}
type Args = { req: PayloadRequest; facts: Facts; id: number; change: EntryChange }

const yearOf = (facts: Facts, workload: number): number | null => {
  const own = facts.reference.workloads.get(workload)
  return (own && facts.reference.classes.get(own.class)?.year) ?? null
}

/** Takes the draft; what the entries ask of it is part of the condition, so that a save reads it no second time. */
const take = async ({ req, facts, id, change }: Args): Promise<Pick<VersionRow, 'year' | 'cycleWeeks'>> => {
  const years = new Set(change.put.map(({ workload }) => yearOf(facts, workload)))
  if (years.has(null) || years.size > 1) throw notFound(undefined, { path: 'put' })
  const [year] = [...years] as number[]
  const needsCycle = change.put.some(({ cycleWeek }) => cycleWeek > 0)
  const taken = await rows(req).update({
    collection: SLUGS.versions,
    where: {
      id: { equals: id },
      school: { equals: facts.school },
      revision: { equals: change.revision },
      state: { equals: 'draft' },
      ...(year === undefined ? {} : { year: { equals: year } }),
      ...(needsCycle ? { cycleWeeks: { equals: 2 } } : {}),
    },
    add: { revision: 1 },
  })
  if (taken > 0) return { year: year ?? 0, cycleWeeks: 2 }
  const version = await loadVersion({ req, facts, id })
  if (version.state !== 'draft') throw notDraft()
  if (version.revision !== change.revision) throw changedMeanwhile()
  if (needsCycle && version.cycleWeeks === 1) throw noSuchLesson()
  throw notFound(undefined, { path: 'put' })
}

const check = (
  args: Args,
  version: VersionRow,
  present: readonly Entry[],
  gone: readonly Entry[],
  groups: readonly GroupPlace[],
) => {
  const { facts, change } = args
  const { problem, toCells } = schoolWeek(weekSource({ facts, version, limits: [], groups }))
  const index = indexProblem(problem)
  const placed = toCells(present)
  for (const [place, entry] of change.put.entries()) {
    const path = `put.${place}`
    const [cell] = toCells([entry])
    if (!cell) throw noSuchLesson(undefined, { path })
    if (entry.room !== null && !facts.reference.rooms.has(entry.room)) throw notFound(undefined, { path })
    const clash = checkPlacement(index, cell, placed).find(({ isClash }) => isClash)
    if (clash?.kind === 'closed') throw noSuchLesson(undefined, { path })
    if (clash) {
      throw placeTaken(
        { what: nameWorkload(facts.reference, clash.other ?? entry.workload) },
        { path, details: { kind: clash.kind, other: clash.other } },
      )
    }
    placed.push(cell)
    const own = index.workloads.get(entry.workload)!
    const hours = placed
      .filter(({ workload }) => workload === own.id)
      .reduce((sum, { week }) => sum + (week === 0 ? 1 : 0.5), 0)
    // Half an hour may stand every week until its other half is found.
    if (hours > Math.ceil(own.hours)) throw tooManyHours({ hours: own.hours }, { path })
  }
  const concerned = new Set(
    [...change.put, ...gone].map(({ workload }) => index.workloads.get(workload)?.joint),
  )
  const torn = tornApart(
    index,
    placed.filter(({ workload }) => {
      const joint = index.workloads.get(workload)?.joint ?? null
      return joint !== null && concerned.has(joint)
    }),
  )
  if (torn.length > 0) throw jointApart({ what: nameWorkload(facts.reference, torn[0]!) }, { path: 'put' })
}

/** Whether the lesson of a workload may be one with those of other classes. */
const mayBeJoint = ({ reference }: Facts, workload: number): boolean =>
  Boolean(reference.workloads.get(workload)?.jointWith) ||
  [...reference.workloads.values()].some(({ jointWith }) => jointWith === workload)

/** Whether subgroups of one class meet that only their division could tell apart. */
const needsDivisions = (facts: Facts, put: readonly Entry[], present: readonly Entry[]): boolean =>
  put.some((entry) => {
    const own = facts.reference.workloads.get(entry.workload)
    return (
      own?.subgroup &&
      [...present, ...put].some((other) => {
        const their = facts.reference.workloads.get(other.workload)
        return (
          their?.subgroup &&
          other.weekday === entry.weekday &&
          other.number === entry.number &&
          their.class === own.class &&
          their.subject !== own.subject
        )
      })
    )
  })

/**
 * Changes the week of a draft: takes lessons away and puts others, all or nothing. A clash of teacher, class, subgroup
 * or room is refused. Answers the new revision and the ids of what was put, in its order.
 */
export const changeEntries = (args: Args): Promise<{ revision: number; ids: number[] }> =>
  inTransaction(args.req, async () => {
    const { req, facts, id, change } = args
    const { year, cycleWeeks } = await take(args)
    const present: EntryRow[] = await entriesOf(req, id)
    const gone = new Set(change.remove)
    if (change.remove.some((entry) => !present.some((row) => row.id === entry))) throw changedMeanwhile()
    const staying = present.filter((row) => !gone.has(row.id))
    const taken = present.filter((row) => gone.has(row.id))
    if (change.put.length > 0 || taken.some(({ workload }) => mayBeJoint(facts, workload))) {
      const groups = needsDivisions(facts, change.put, staying) ? await groupPlacesOf(req, facts.school) : []
      const version: VersionRow = {
        id,
        year: year || (yearOf(facts, taken[0]?.workload ?? 0) ?? 0),
        cycleWeeks,
        name: '',
        state: 'draft',
        from: null,
        to: null,
        revision: change.revision,
      }
      check(args, version, staying, taken, groups)
    }
    if (gone.size > 0) {
      await rows(req).remove({
        collection: SLUGS.entries,
        where: { version: { equals: id }, id: { in: [...gone] } },
      })
    }
    const ids = await insertEntries({ req, facts, id, entries: change.put })
    return { revision: change.revision + 1, ids }
  })

type Insert = { req: PayloadRequest; facts: Facts; id: number; entries: readonly Entry[] }

/** Writes lessons of the week, many in a statement. */
export const insertEntries = async ({ req, facts, id, entries }: Insert): Promise<number[]> => {
  if (entries.length === 0) return []
  try {
    return await rows(req).insert({
      collection: SLUGS.entries,
      rows: entries.map(({ workload, weekday, number, cycleWeek, room, isFixed }) => ({
        school: facts.school,
        version: id,
        workload,
        weekday,
        number,
        cycleWeek,
        room,
        isFixed,
      })),
    })
  } catch (error) {
    throw isUniqueViolation(error) ? changedMeanwhile() : error
  }
}

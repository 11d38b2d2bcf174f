import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import { holdSchool } from '@/db/hold'
import { inTransaction } from '@/db/in-transaction'
import { forgetReference, type WorkloadRef } from '@/db/reference'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import { nameWorkload } from './name-workload'
import { joinedAlready, notJoinable } from './schedule-errors'

type Args = {
  req: PayloadRequest
  facts: Facts
  /** The workload that leads the joint lesson. */
  lead: number
  /** The others; none parts the lesson. */
  others: readonly number[]
}

const COLUMNS = ['id', 'class', 'subgroup', 'subject', 'teacher', 'hoursPerWeek', 'jointWith'] as const
type Row = Pick<WorkloadRef, (typeof COLUMNS)[number]>

const requireAlike = (facts: Facts, lead: Row, others: readonly Row[]): void => {
  const { classes } = facts.reference
  const seen = new Set([`${lead.class} ${lead.subgroup}`])
  for (const row of others) {
    const what = nameWorkload(facts.reference, row.id)
    const place = `${row.class} ${row.subgroup}`
    const isAlike =
      row.teacher === lead.teacher &&
      row.subject === lead.subject &&
      row.hoursPerWeek === lead.hoursPerWeek &&
      classes.get(row.class)?.year === classes.get(lead.class)?.year
    if (!isAlike || seen.has(place)) throw notJoinable({ what }, { path: 'with' })
    seen.add(place)
    if (row.jointWith && row.jointWith !== lead.id) throw joinedAlready({ what }, { path: 'with' })
  }
}

/** Their lessons leave the drafts of the year, because no longer do they stand as they must. */
const clearDrafts = async (
  { req, facts }: Args,
  year: number,
  workloads: readonly number[],
): Promise<void> => {
  const drafts = await rows(req).find<{ id: number }>({
    collection: SLUGS.versions,
    columns: ['id'],
    where: { school: { equals: facts.school }, year: { equals: year }, state: { equals: 'draft' } },
  })
  if (drafts.length === 0) return
  const version = { in: drafts.map(({ id }) => id) }
  const gone = await rows(req).remove({
    collection: SLUGS.entries,
    where: { version, workload: { in: [...workloads] } },
  })
  if (gone > 0)
    await rows(req).update({ collection: SLUGS.versions, where: { id: version }, add: { revision: 1 } })
}

/**
 * Makes one lesson of workloads of several classes, changes which, or parts it (no others). Docs: docs/adr/0013-joint-lessons.md
 * @throws notJoinable, joinedAlready
 */
export const saveJoint = (args: Args): Promise<{ members: number[] }> =>
  inTransaction(args.req, async () => {
    const { req, facts, lead } = args
    await holdSchool(req, facts.school)
    const others = [...new Set(args.others)].filter((id) => id !== lead)
    const { workloads, classes } = facts.reference
    const own = workloads.get(lead)
    if (!own || others.some((id) => !workloads.has(id))) throw notFound(undefined, { path: 'with' })
    const school = { equals: facts.school }
    // As it is saved now: two who join at once do it one after the other.
    const found = await rows(req).find<Row>({
      collection: 'workloads',
      columns: [...COLUMNS],
      where: { school, or: [{ id: { in: [lead, ...others] } }, { jointWith: { in: [lead, ...others] } }] },
    })
    const byId = new Map(found.map((row) => [row.id, row]))
    const first = byId.get(lead)
    if (!first || others.some((id) => !byId.has(id))) throw notFound(undefined, { path: 'with' })
    if (first.jointWith) throw joinedAlready({ what: nameWorkload(facts.reference, lead) })
    const leads = found.find(({ jointWith }) => jointWith && jointWith !== lead && others.includes(jointWith))
    if (leads)
      throw joinedAlready({ what: nameWorkload(facts.reference, leads.jointWith!) }, { path: 'with' })
    requireAlike(
      facts,
      first,
      others.map((id) => byId.get(id)!),
    )
    const before = found.filter(({ jointWith }) => jointWith === lead).map(({ id }) => id)
    const parted = before.filter((id) => !others.includes(id))
    const joined = others.filter((id) => !before.includes(id))
    for (const [ids, jointWith] of [
      [parted, null],
      [joined, lead],
    ] as const)
      if (ids.length > 0)
        await rows(req).update({
          collection: 'workloads',
          where: { school, id: { in: ids } },
          data: { jointWith },
        })
    if (parted.length + joined.length > 0) {
      await clearDrafts(args, classes.get(own.class)!.year, [lead, ...before, ...others])
      forgetReference(req, facts.school)
    }
    return { members: others.length > 0 ? [lead, ...others] : [] }
  })

/** Whether the lessons of a workload are wanted in pairs. */
export const savePairs = async ({
  req,
  facts,
  workload,
  wantsPairs,
}: {
  req: PayloadRequest
  facts: Facts
  workload: number
  wantsPairs: boolean
}): Promise<void> => {
  if (!facts.reference.workloads.has(workload)) throw notFound()
  await rows(req).update({
    collection: 'workloads',
    where: { school: { equals: facts.school }, id: { equals: workload } },
    data: { wantsPairs },
  })
  forgetReference(req, facts.school)
}

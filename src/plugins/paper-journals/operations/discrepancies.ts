import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { notAllowed, notFound } from '@/core/errors'
import { addDays, type SchoolDate } from '@/core/school-date'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'
import { rosterOf } from '@/plugins/journal'

import { checksClass, seesChecksOf } from '../access/rules'
import { SLUGS } from '../slugs'
import type { DiscrepancyRow } from '../types'
import { requireChecked, requireWeek } from './check-week'
import { discrepancyChanged, notThisJournal } from './paper-errors'

export const DISCREPANCY_COLUMNS = [
  'id',
  'class',
  'workload',
  'week',
  'lesson',
  'student',
  'onPaper',
  'here',
  'done',
  'doneAt',
  'author',
  'createdAt',
  'seenAt',
  'seenBy',
  'revision',
] as const satisfies readonly (keyof DiscrepancyRow)[]

type Common = { req: PayloadRequest; facts: Facts }
export type DiscrepancyInput = {
  workload: number
  week: SchoolDate
  lesson: number | null
  student: number | null
  onPaper: string
  here: string
  /** What was done; empty while it is still to be done. */
  done: string | null
}

/** Writes down what differs. Deputies are told by their home page. */
export const addDiscrepancy = ({
  req,
  facts,
  input,
}: Common & { input: DiscrepancyInput }): Promise<{ id: number }> =>
  inTransaction(req, async () => {
    const workload = requireChecked(facts, input.workload)
    const week = requireWeek(facts, input.week)
    const span = { from: week, to: addDays(week, 6) }
    if (input.student !== null) {
      const roster = rosterOf(facts.reference, workload, span)
      if (!roster.some(({ student }) => student === input.student))
        throw notThisJournal({ what: 'student' }, { path: 'student' })
    }
    if (input.lesson !== null) {
      const found = await rows(req).count({
        collection: 'lessons',
        where: {
          id: { equals: input.lesson },
          school: { equals: facts.school },
          workload: { equals: workload.id },
          date: { greater_than_equal: span.from, less_than_equal: span.to },
        },
      })
      if (found === 0) throw notThisJournal({ what: 'lesson' }, { path: 'lesson' })
    }
    const [id] = await rows(req).insert({
      collection: SLUGS.discrepancies,
      rows: [
        {
          ...input,
          week,
          school: facts.school,
          class: workload.class,
          doneAt: input.done ? now().toISOString() : null,
          author: facts.user,
          revision: 1,
        },
      ],
    })
    return { id: id! }
  })

const load = async ({ req, facts, id }: Common & { id: number }): Promise<DiscrepancyRow> => {
  const row = await rows(req).findOne<DiscrepancyRow>({
    collection: SLUGS.discrepancies,
    columns: [...DISCREPANCY_COLUMNS],
    where: { id: { equals: id }, school: { equals: facts.school } },
  })
  if (!row) throw notFound()
  return row
}

const teachesIt = (facts: Facts, { workload }: DiscrepancyRow): boolean =>
  facts.workloads.some(({ id }) => id === workload)

type Change = Common & {
  id: number
  /** The revision that was shown. */
  seen: number
  change: { onPaper?: string; here?: string; done?: string | null }
}

/**
 * The class teacher changes what is written, the teacher of the journal tells what was done. A deputy who had noted
 * it is told anew.
 */
export const changeDiscrepancy = ({ req, facts, id, seen, change }: Change): Promise<{ id: number }> =>
  inTransaction(req, async () => {
    const row = await load({ req, facts, id })
    const leads = checksClass(facts, row.class)
    if (!leads && !teachesIt(facts, row)) throw seesChecksOf(facts, row.class) ? notAllowed() : notFound()
    const { done, ...words } = change
    if (!leads && Object.keys(words).length > 0) throw notAllowed()
    const changed = await rows(req).update({
      collection: SLUGS.discrepancies,
      where: { id: { equals: id }, revision: { equals: seen } },
      data: {
        ...words,
        ...(done === undefined ? {} : { done, doneAt: done ? now().toISOString() : null }),
        seenAt: null,
        seenBy: null,
      },
      add: { revision: 1 },
    })
    if (changed === 0) throw discrepancyChanged()
    return { id }
  })

/** Takes back what was written by mistake; what a deputy has noted stays. */
export const removeDiscrepancy = ({ req, facts, id }: Common & { id: number }): Promise<{ ok: true }> =>
  inTransaction(req, async () => {
    const row = await load({ req, facts, id })
    if (!checksClass(facts, row.class)) {
      throw seesChecksOf(facts, row.class) || teachesIt(facts, row) ? notAllowed() : notFound()
    }
    const removed = await rows(req).remove({
      collection: SLUGS.discrepancies,
      where: { id: { equals: id }, seenAt: { equals: null } },
    })
    if (removed === 0) throw discrepancyChanged()
    return { ok: true as const }
  })

/** A deputy has noted it: it leaves the home page and stays in the register. */
export const noteDiscrepancy = async ({ req, facts, id }: Common & { id: number }): Promise<{ ok: true }> => {
  await load({ req, facts, id })
  await rows(req).update({
    collection: SLUGS.discrepancies,
    where: { id: { equals: id }, seenAt: { equals: null } },
    data: { seenAt: now().toISOString(), seenBy: facts.user },
  })
  return { ok: true }
}

export const REGISTER_PAGE_SIZE = 30
export type RegisterFilter = {
  class: number | null
  /** `open`: nothing was done yet; `new`: no deputy has noted it. */
  state: 'open' | 'new' | null
}

/** Discrepancies that the person may read, newest week first; two statements. `page: null` for all. */
export const listDiscrepancies = async ({
  req,
  facts,
  filter,
  page,
}: Common & { filter: RegisterFilter; page: number | null }): Promise<{
  rows: DiscrepancyRow[]
  total: number
  page: number
}> => {
  const isOverseer = seesChecksOf(facts, 0)
  const where = {
    school: { equals: facts.school },
    ...(filter.class === null ? {} : { class: { equals: filter.class } }),
    ...(filter.state === 'open' ? { doneAt: { equals: null } } : {}),
    ...(filter.state === 'new' ? { seenAt: { equals: null } } : {}),
    ...(isOverseer
      ? {}
      : {
          or: [
            { class: { in: [...facts.classTeacherOf] } },
            { workload: { in: facts.workloads.map(({ id }) => id) } },
          ],
        }),
  }
  const total = await rows(req).count({ collection: SLUGS.discrepancies, where })
  const shown = Math.min(page ?? 1, Math.max(1, Math.ceil(total / REGISTER_PAGE_SIZE)))
  const found = await rows(req).find<DiscrepancyRow>({
    collection: SLUGS.discrepancies,
    columns: [...DISCREPANCY_COLUMNS],
    where,
    sort: ['-week', '-id'],
    ...(page === null ? {} : { limit: REGISTER_PAGE_SIZE, offset: (shown - 1) * REGISTER_PAGE_SIZE }),
  })
  return { rows: found, total, page: shown }
}

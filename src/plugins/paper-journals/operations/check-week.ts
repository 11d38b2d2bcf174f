import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { notAllowed, notFound } from '@/core/errors'
import { startOfWeek, type SchoolDate } from '@/core/school-date'
import { inTransaction } from '@/db/in-transaction'
import type { WorkloadRef } from '@/db/reference'
import { rows } from '@/db/rows'

import { checksClass, seesChecksOf } from '../access/rules'
import { SLUGS } from '../slugs'
import { weekInFuture } from './paper-errors'

type Common = { req: PayloadRequest; facts: Facts }
type Tick = Common & { workload: number; week: SchoolDate; isChecked: boolean }

/**
 * The journal of a class that the person leads.
 * @throws notFound for those who may not see its checks, notAllowed for those who see them and compare nothing.
 */
export const requireChecked = (facts: Facts, id: number): WorkloadRef => {
  const workload = facts.reference.workloads.get(id)
  if (!workload || !seesChecksOf(facts, workload.class)) throw notFound()
  if (!checksClass(facts, workload.class)) throw notAllowed()
  return workload
}

/** @throws weekInFuture when the week has not begun. Answers its Monday. */
export const requireWeek = (facts: Facts, date: SchoolDate): SchoolDate => {
  const week = startOfWeek(date)
  if (week > facts.today) throw weekInFuture()
  return week
}

/** Ticks a journal of a week off, or takes the tick back. Twice is once: the first who ticked stays. */
export const tickJournal = ({
  req,
  facts,
  workload: id,
  week: date,
  isChecked,
}: Tick): Promise<{ ok: true }> =>
  inTransaction(req, async () => {
    const workload = requireChecked(facts, id)
    const week = requireWeek(facts, date)
    const table = rows(req)
    if (!isChecked) {
      await table.remove({
        collection: SLUGS.checks,
        where: { school: { equals: facts.school }, workload: { equals: id }, week: { equals: week } },
      })
      return { ok: true as const }
    }
    await table.upsert({
      collection: SLUGS.checks,
      rows: [
        {
          school: facts.school,
          class: workload.class,
          workload: id,
          week,
          author: facts.user,
          checkedAt: now().toISOString(),
        },
      ],
      on: ['workload', 'week'],
      set: [],
    })
    return { ok: true as const }
  })

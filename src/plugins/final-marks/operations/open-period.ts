import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { notFound } from '@/core/errors'
import { addDays, type SchoolDate } from '@/core/school-date'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'
import { formatDate } from '@/i18n/format'
import { FINAL_CHAIN, writeFinalChanges } from '@/plugins/journal'

import { groupOf } from '../domain/group'
import { isLocked } from '../domain/periods'
import { periodName } from '../presenters/present-cells'
import { SLUGS } from '../slugs'
import { periodsOfClass } from './class-periods'
import { type Group, presentGroups } from './count-groups'
import { badUntil, notLocked, unknownPeriod } from './final-errors'

/** A period stays open for so many days at most: a longer need is another decision. */
export const MOST_OPEN_DAYS = 60

export type Opening = {
  /** One workload, or every subject of a class. */
  workload?: number | undefined
  class?: number | undefined
  period: string
  until: SchoolDate
  reason: string
}
type Args = { req: PayloadRequest; facts: Facts; opening: Opening }
type Chained = { id: number; changes?: { sequence: number; hash: string }[] }

const groupsOf = (facts: Facts, { workload: id, class: classId }: Opening): Group[] => {
  const { reference } = facts
  if (id === undefined) return presentGroups(facts).filter(({ head }) => head.class === classId)
  const head = reference.workloads.get(id)
  return head ? [{ head, members: groupOf(reference, head) }] : []
}

/**
 * Opens a locked period for a workload or a class until a day, with a reason that stays: in the list of openings and in
 * the change journal of every workload. Answers for how many workloads.
 */
export const openPeriod = ({ req, facts, opening }: Args): Promise<{ opened: number }> =>
  inTransaction(req, async () => {
    const { today, school, user, reference } = facts
    const groups = groupsOf(facts, opening)
    const classId = groups[0]?.head.class
    if (classId === undefined) throw notFound()
    const period = periodsOfClass(facts, classId).find(({ key }) => key === opening.period)
    if (!period) throw unknownPeriod(undefined, { path: 'period' })
    if (!isLocked(period, today)) throw notLocked(undefined, { path: 'period' })
    const last = addDays(today, MOST_OPEN_DAYS)
    if (opening.until < today || opening.until > last)
      throw badUntil({ date: formatDate('ru', last) }, { path: 'until' })
    const heads = groups.map(({ head }) => head)
    const loaded = await rows(req).find<Chained>({
      collection: 'workloads',
      columns: ['id'],
      where: { id: { in: heads.map(({ id }) => id) }, school: { equals: school } },
      with: { changes: FINAL_CHAIN },
    })
    const chains = new Map(loaded.map(({ id, changes = [] }) => [id, changes.at(-1)]))
    await rows(req).insert({
      collection: SLUGS.openings,
      rows: heads.map((head) => ({
        school,
        year: reference.classes.get(classId)!.year,
        class: classId,
        workload: head.id,
        kind: period.kind,
        period: period.period,
        until: opening.until,
        reason: opening.reason,
        author: user,
        at: now().toISOString(),
      })),
    })
    await writeFinalChanges({
      req,
      facts,
      chains: heads.map((workload) => ({
        workload,
        head: chains.get(workload.id),
        changes: [
          {
            kind: 'finalOpening',
            student: null,
            assignment: null,
            term: period.term,
            before: null,
            after: `${periodName(period, 'ru')}, до ${formatDate('ru', opening.until)}: ${opening.reason}`,
          },
        ],
      })),
    })
    return { opened: heads.length }
  })

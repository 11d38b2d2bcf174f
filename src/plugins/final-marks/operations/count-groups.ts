import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { presentClasses } from '@/access/present-year'
import { overlaps } from '@/core/school-date'
import type { WorkloadRef } from '@/db/reference'
import { rows } from '@/db/rows'
import { rosterOf } from '@/plugins/journal'

import { groupOf, headOfGroup } from '../domain/group'
import { type FinalPeriod, keyOf } from '../domain/periods'
import { valueOf } from '../domain/values'
import { SLUGS } from '../slugs'
import type { FinalRow } from '../types'
import { isOwed } from './group-context'

/** A class, subject and subgroup, by the workload that its pages are named by. */
export type Group = { head: WorkloadRef; members: readonly WorkloadRef[] }
export type GroupPeriod = { group: Group; period: FinalPeriod }
export type GroupCount = GroupPeriod & {
  owed: number
  done: number
  differing: number
  notAttested: number
}

/** The groups of the present year in the order of classes and subjects. */
export const presentGroups = (facts: Facts): Group[] => {
  const { reference, today } = facts
  const order = new Map(presentClasses(facts).map(({ id }, index) => [id, index]))
  const seen = new Set<string>()
  const groups: Group[] = []
  for (const row of reference.workloads.values()) {
    const key = `${row.class} ${row.subject} ${row.subgroup}`
    if (!order.has(row.class) || seen.has(key)) continue
    seen.add(key)
    const members = groupOf(reference, row)
    groups.push({ head: headOfGroup(members, today)!, members })
  }
  const nameOf = ({ head }: Group): string =>
    (head.subgroup && reference.subgroups.get(head.subgroup)?.name) || ''
  const placeOf = ({ head }: Group): number => reference.subjects.get(head.subject)?.order ?? 0
  return groups.sort(
    (left, right) =>
      order.get(left.head.class)! - order.get(right.head.class)! ||
      placeOf(left) - placeOf(right) ||
      nameOf(left).localeCompare(nameOf(right), 'ru'),
  )
}

/** Whether the subject was taught in the period at all. */
export const isTaught = ({ members }: Group, { from, to }: FinalPeriod): boolean =>
  members.some((row) => overlaps(row, { from, to }))

type Kept = Pick<FinalRow, 'student' | 'subject' | 'kind' | 'period' | 'value' | 'code' | 'isDiffering'>
type Count = { req: PayloadRequest; facts: Facts; asked: readonly GroupPeriod[] }

/** How far the marks of groups are for periods: one statement, however many groups there are. */
export const countGroups = async ({ req, facts, asked }: Count): Promise<GroupCount[]> => {
  if (asked.length === 0) return []
  const kept = await rows(req).find<Kept>({
    collection: SLUGS.finals,
    columns: ['student', 'subject', 'kind', 'period', 'value', 'code', 'isDiffering'],
    where: {
      // Of every class of the year: who moved took the mark along.
      class: { in: presentClasses(facts).map(({ id }) => id) },
      period: { in: [...new Set(asked.map(({ period }) => period.period))] },
      kind: { in: [...new Set(asked.map(({ period }) => period.kind))] },
      subject: { in: [...new Set(asked.map(({ group }) => group.head.subject))] },
    },
  })
  const found = new Map(kept.map((row) => [`${row.student} ${row.subject} ${keyOf(row)}`, row]))
  return asked.map(({ group, period }) => {
    const count = { group, period, owed: 0, done: 0, differing: 0, notAttested: 0 }
    const { head } = group
    for (const student of rosterOf(facts.reference, head, { from: period.from, to: period.to })) {
      if (!isOwed(student, period, facts.today)) continue
      count.owed += 1
      const row = found.get(`${student.student} ${head.subject} ${period.key}`)
      if (valueOf(row) === null) continue
      count.done += 1
      if (row!.isDiffering) count.differing += 1
      if (row!.code === 'na') count.notAttested += 1
    }
    return count
  })
}

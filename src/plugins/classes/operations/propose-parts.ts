import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { groupBy } from '@/core/group-by'
import type { SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'
import { averageOf, markRulesOn, type MarkSums } from '@/plugins/journal'

import { requireDivider } from '../access/require-divider'
import { balance, type Balance } from '../domain/balance'
import { requireDayOfYear, rosterOn } from './roster'

type Args = {
  req: PayloadRequest
  facts: Facts
  classId: number
  by: Balance
  count: number
  subjects: readonly number[]
  date: SchoolDate
}

const SUMS = ['markSum', 'weightSum', 'plainSum', 'plainCount'] as const

/** Averages of the year so far in the subjects, from the journal's totals. */
const averagesOf = async ({ req, facts, classId, subjects }: Args): Promise<Map<number, number | null>> => {
  const workloads = [...facts.reference.workloads.values()]
    .filter((row) => row.class === classId && subjects.includes(row.subject))
    .map(({ id }) => id)
  if (workloads.length === 0) return new Map()
  const totals = await rows(req).find<{ student: number } & MarkSums>({
    collection: 'term-totals',
    columns: ['student', ...SUMS],
    where: { class: { equals: classId }, workload: { in: workloads } },
  })
  const rules = await markRulesOn(req, facts, facts.today)
  const sums = groupBy(totals, ({ student }) => student)
  return new Map(
    [...sums].map(([student, terms]) => [
      student,
      averageOf(
        rules,
        Object.fromEntries(
          SUMS.map((key) => [key, terms.reduce((sum, term) => sum + term[key], 0)]),
        ) as MarkSums,
      ),
    ]),
  )
}

type Sex = { id: number; sex: 'male' | 'female' | null }

/** Proposes a division of the class; nothing is saved by it. */
export const proposeParts = async (args: Args): Promise<{ parts: number[][] }> => {
  const { req, facts, classId, by, count, date } = args
  const card = requireDivider(facts, classId)
  requireDayOfYear(facts, card, date, 'date')
  const roster = rosterOn(facts, classId, date)
  const people =
    by === 'sex' && roster.length > 0
      ? await rows(req).find<Sex>({
          collection: 'people',
          columns: ['id', 'sex'],
          where: { id: { in: roster.map(({ person }) => person.id) } },
        })
      : []
  const sexOf = new Map(people.map(({ id, sex }) => [id, sex]))
  const averages = by === 'result' ? await averagesOf(args) : new Map<number, number | null>()
  const students = roster.map(({ id, person }) => ({
    id,
    sortKey: person.sortKey,
    sex: sexOf.get(person.id) ?? null,
    average: averages.get(id) ?? null,
  }))
  return { parts: balance(by, students, count) }
}

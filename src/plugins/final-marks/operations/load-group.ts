import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import type { WorkloadRef } from '@/db/reference'
import { rows } from '@/db/rows'
import { FINAL_CHAIN } from '@/plugins/journal'
import type { MarkSums } from '@/plugins/journal/types'

import { groupOf } from '../domain/group'
import { SLUGS } from '../slugs'
import type { FinalRow, OpeningRow } from '../types'

export const FINAL_COLUMNS = [
  'id',
  'student',
  'subject',
  'kind',
  'period',
  'year',
  'class',
  'workload',
  'value',
  'code',
  'suggested',
  'average',
  'reason',
  'isDiffering',
  'author',
  'markedAt',
] as const satisfies readonly (keyof FinalRow)[]
export const OPENING_COLUMNS = [
  'id',
  'workload',
  'class',
  'kind',
  'period',
  'until',
  'reason',
  'author',
  'at',
] as const satisfies readonly (keyof OpeningRow)[]

const TOTAL_COLUMNS = [
  'student',
  'term',
  'markSum',
  'weightSum',
  'plainSum',
  'plainCount',
  'debts',
  'absentExcused',
  'absentIll',
  'absentUnexcused',
  'absentUnknown',
] as const
/** The sums of a student's term, of all workloads of the subject together. */
export type TermSums = MarkSums & { debts: number; missed: number }
type TotalRow = Record<(typeof TOTAL_COLUMNS)[number], number>

type Loaded = {
  id: number
  totals?: TotalRow[]
  openings?: OpeningRow[]
  changes?: { sequence: number; hash: string }[]
  lessons?: { term: number | null; state: string; date: string }[]
}
export type LoadedGroup = {
  /** By student and term. */
  sums: ReadonlyMap<string, TermSums>
  openings: OpeningRow[]
  /** The last change of the final marks of the workload that was asked for, for a save. */
  head: { sequence: number; hash: string } | undefined
  /** Lessons that were given in a term of the group. */
  lessonsIn: ReadonlyMap<number, number>
}

/** Every workload of the subject that a student of the group learned by in this year: a mark follows who moves. */
const workloadsOfLearners = (facts: Facts, workload: WorkloadRef, students: readonly number[]): number[] => {
  const { reference } = facts
  const year = reference.classes.get(workload.class)?.year
  const own = new Set(students)
  const classes = new Set([workload.class])
  for (const row of reference.enrolments)
    if (own.has(row.student) && reference.classes.get(row.class)?.year === year) classes.add(row.class)
  return [...reference.workloads.values()]
    .filter((row) => row.subject === workload.subject && classes.has(row.class))
    .map(({ id }) => id)
}

type Load = {
  req: PayloadRequest
  facts: Facts
  workload: WorkloadRef
  students: readonly number[]
  /** A page counts the lessons, a save needs the place in the chain. */
  purpose: 'page' | 'save'
}

/** What the marks of a group come to and what its final marks hang on: one statement. */
export const loadGroup = async ({ req, facts, workload, students, purpose }: Load): Promise<LoadedGroup> => {
  const group = new Set(groupOf(facts.reference, workload).map(({ id }) => id))
  const ids = new Set([...group, ...workloadsOfLearners(facts, workload, students)])
  const found = await rows(req).find<Loaded>({
    collection: 'workloads',
    columns: ['id'],
    where: { id: { in: [...ids] }, school: { equals: facts.school } },
    with: {
      totals: { collection: 'term-totals', columns: TOTAL_COLUMNS, on: 'workload' },
      openings: { collection: SLUGS.openings, columns: OPENING_COLUMNS, on: 'workload' },
      ...(purpose === 'page'
        ? { lessons: { collection: 'lessons', columns: ['term', 'state', 'date'], on: 'workload' } }
        : { changes: FINAL_CHAIN }),
    },
  })
  const sums = new Map<string, TermSums>()
  const lessonsIn = new Map<number, number>()
  for (const { id, totals = [], lessons = [] } of found) {
    for (const row of totals) {
      const key = `${row.student} ${row.term}`
      const sum = sums.get(key) ?? { ...NO_SUMS }
      sum.markSum += row.markSum
      sum.weightSum += row.weightSum
      sum.plainSum += row.plainSum
      sum.plainCount += row.plainCount
      sum.debts += row.debts
      sum.missed += row.absentExcused + row.absentIll + row.absentUnexcused + row.absentUnknown
      sums.set(key, sum)
    }
    if (!group.has(id)) continue
    for (const { term, state, date } of lessons)
      if (term !== null && state !== 'cancelled' && date <= facts.today)
        lessonsIn.set(term, (lessonsIn.get(term) ?? 0) + 1)
  }
  return {
    sums,
    lessonsIn,
    head: found.find(({ id }) => id === workload.id)?.changes?.at(-1),
    openings: found.filter(({ id }) => group.has(id)).flatMap((row) => row.openings ?? []),
  }
}

export const NO_SUMS: TermSums = {
  markSum: 0,
  weightSum: 0,
  plainSum: 0,
  plainCount: 0,
  debts: 0,
  missed: 0,
}

/** The school year before the one of the class, by its dates. */
const yearBefore = ({ reference }: Facts, year: number): number | undefined => {
  const start = reference.years.get(year)?.startDate ?? ''
  return [...reference.years.values()]
    .filter(({ startDate }) => startDate < start)
    .sort((left, right) => (left.startDate < right.startDate ? -1 : 1))
    .at(-1)?.id
}

/** The final marks of the group's students in the subject; for grade 11 those of the year before as well. */
export const loadFinals = async ({
  req,
  facts,
  workload,
  students,
}: Omit<Load, 'purpose'>): Promise<FinalRow[]> => {
  const card = facts.reference.classes.get(workload.class)
  if (students.length === 0 || !card) return []
  const before = card.grade === 11 ? yearBefore(facts, card.year) : undefined
  return rows(req).find<FinalRow>({
    collection: SLUGS.finals,
    columns: FINAL_COLUMNS,
    where: {
      school: { equals: facts.school },
      student: { in: [...students] },
      subject: { equals: workload.subject },
      year: { in: before === undefined ? [card.year] : [card.year, before] },
    },
  })
}

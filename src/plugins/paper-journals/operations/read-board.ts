import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import { groupBy } from '@/core/group-by'
import { addDays, overlaps, startOfWeek, type SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'

import { checksClass, seesChecksOf } from '../access/rules'
import { type CheckedLesson, type CheckLine, weekChecks } from '../domain/week-checks'
import { SLUGS } from '../slugs'
import type { CheckRow, DiscrepancyRow } from '../types'
import { DISCREPANCY_COLUMNS } from './discrepancies'

type Common = { req: PayloadRequest; facts: Facts }
export type BoardLesson = CheckedLesson & { id: number; number: number }
export type Board = {
  class: number
  week: SchoolDate
  to: SchoolDate
  lines: CheckLine[]
  /** By workload: what can be named in a discrepancy. */
  lessons: ReadonlyMap<number, readonly BoardLesson[]>
  discrepancies: DiscrepancyRow[]
  /** The reader compares; otherwise looks on. */
  isOwn: boolean
}

const LESSON_COLUMNS = ['id', 'workload', 'date', 'number', 'state', 'topic', 'recordedAt'] as const

/** The check of a class's journals in a week: three statements. */
export const readBoard = async ({
  req,
  facts,
  class: id,
  date,
}: Common & { class: number; date: SchoolDate }): Promise<Board> => {
  if (!facts.reference.classes.has(id) || !seesChecksOf(facts, id)) throw notFound()
  const week = startOfWeek(date)
  const to = addDays(week, 6)
  const ofClass = { school: { equals: facts.school }, class: { equals: id } }
  const lessons = await rows(req).find<BoardLesson>({
    collection: 'lessons',
    columns: [...LESSON_COLUMNS],
    where: { ...ofClass, date: { greater_than_equal: week, less_than_equal: to } },
    sort: ['date', 'number'],
  })
  const ofWeek = { ...ofClass, week: { equals: week } }
  const checks = await rows(req).find<CheckRow>({
    collection: SLUGS.checks,
    columns: ['id', 'class', 'workload', 'week', 'author', 'checkedAt'],
    where: ofWeek,
  })
  const discrepancies = await rows(req).find<DiscrepancyRow>({
    collection: SLUGS.discrepancies,
    columns: [...DISCREPANCY_COLUMNS],
    where: ofWeek,
    sort: ['id'],
  })
  const orderOf = ({ workload }: CheckLine): string => {
    const { subjects, workloads, subgroups } = facts.reference
    const row = workloads.get(workload)
    return `${subjects.get(row?.subject ?? 0)?.name ?? ''} ${subgroups.get(row?.subgroup ?? 0)?.name ?? ''}`
  }
  return {
    class: id,
    week,
    to,
    lines: weekChecks({ lessons, checks, today: facts.today }).sort((left, right) =>
      orderOf(left).localeCompare(orderOf(right), 'ru'),
    ),
    lessons: groupBy(lessons, ({ workload }) => workload),
    discrepancies,
    isOwn: checksClass(facts, id),
  }
}

/** The classes that lasted in a week and whose checks the person may see, in order. */
export const boardClasses = ({ reference, ...facts }: Facts, week: SchoolDate) => {
  const span = { from: week, to: addDays(week, 6) }
  return [...reference.classes.values()]
    .filter(({ id, year }) => {
      const { startDate, endDate } = reference.years.get(year) ?? {}
      return overlaps({ from: startDate, to: endDate }, span) && seesChecksOf({ reference, ...facts }, id)
    })
    .sort((left, right) => (left.sortKey < right.sortKey ? -1 : 1))
}

import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { groupBy } from '@/core/group-by'
import type { SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'

type Args = {
  req: PayloadRequest
  facts: Facts
  /** `null` for all of the school. */
  workloads: readonly number[] | null
  /** Days of the lessons. */
  from: SchoolDate
  to: SchoolDate
}

/** A work that was marked after its deadline. */
export type LateWork = {
  assignment: number
  lesson: number
  workload: number
  /** Day of the lesson. */
  date: SchoolDate
  /** How many of its marks came late, and the latest of them by how many school days. */
  marks: number
  days: number
}

type Row = Pick<LateWork, 'assignment' | 'lesson' | 'workload' | 'date'> & { lateDays: number }

/** The works with late marks, the latest lessons first: one statement. Ask the right to read them first. */
export const lateWorks = async ({ req, facts, workloads, from, to }: Args): Promise<LateWork[]> => {
  if (workloads?.length === 0) return []
  const found = await rows(req).find<Row>({
    collection: SLUGS.marks,
    columns: ['assignment', 'lesson', 'workload', 'date', 'lateDays'],
    where: {
      school: { equals: facts.school },
      date: { greater_than_equal: from, less_than_equal: to },
      lateDays: { greater_than: 0 },
      ...(workloads ? { workload: { in: workloads } } : {}),
    },
    sort: ['-date'],
  })
  return [...groupBy(found, ({ assignment }) => assignment).values()].map((marks) => {
    const { assignment, lesson, workload, date } = marks[0]!
    const days = Math.max(...marks.map(({ lateDays }) => lateDays))
    return { assignment, lesson, workload, date, marks: marks.length, days }
  })
}

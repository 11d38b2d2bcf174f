import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { addDays, type SchoolDate } from '@/core/school-date'
import { groupBy } from '@/core/group-by'
import { rows } from '@/db/rows'

import { type CheckedLesson, isWeekChecked, weekChecks } from '../domain/week-checks'
import { SLUGS } from '../slugs'
import { boardClasses } from './read-board'

export type ClassProgress = {
  class: number
  name: string
  /** Journals ticked off, of those that had lessons by today. */
  checked: number
  journals: number
  isChecked: boolean
  discrepancies: number
}

/** How far the check of a week is in every class that the person may see: three statements for the whole school. */
export const readProgress = async ({
  req,
  facts,
  week,
}: {
  req: PayloadRequest
  facts: Facts
  week: SchoolDate
}): Promise<ClassProgress[]> => {
  const classes = boardClasses(facts, week)
  if (classes.length === 0) return []
  const among = {
    school: { equals: facts.school },
    class: { in: classes.map(({ id }) => id) },
  }
  const lessons = await rows(req).find<CheckedLesson & { class: number }>({
    collection: 'lessons',
    columns: ['class', 'workload', 'date', 'state', 'topic', 'recordedAt'],
    where: { ...among, date: { greater_than_equal: week, less_than_equal: addDays(week, 6) } },
  })
  const checks = await rows(req).find<{
    class: number
    workload: number
    checkedAt: string
    author: number
  }>({
    collection: SLUGS.checks,
    columns: ['class', 'workload', 'checkedAt', 'author'],
    where: { ...among, week: { equals: week } },
  })
  const found = await rows(req).find<{ class: number }>({
    collection: SLUGS.discrepancies,
    columns: ['class'],
    where: { ...among, week: { equals: week } },
  })
  const [lessonsOf, checksOf, foundOf] = [
    groupBy(lessons, (row) => row.class),
    groupBy(checks, (row) => row.class),
    groupBy(found, (row) => row.class),
  ]
  return classes.map(({ id, name }) => {
    const lines = weekChecks({
      lessons: lessonsOf.get(id) ?? [],
      checks: checksOf.get(id) ?? [],
      today: facts.today,
    })
    return {
      class: id,
      name,
      checked: lines.filter(({ check }) => check !== null).length,
      journals: lines.length,
      isChecked: isWeekChecked(lines),
      discrepancies: foundOf.get(id)?.length ?? 0,
    }
  })
}

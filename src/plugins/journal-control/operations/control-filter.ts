import type { Facts } from '@/access/facts'
import { overlaps, type SchoolDate } from '@/core/school-date'
import { matchesWords } from '@/db/cyrillic/matches-words'
import type { WorkloadRef } from '@/db/reference'

export type ControlFilter = {
  from: SchoolDate
  to: SchoolDate
  grade: number | null
  class: number | null
  subject: number | null
  /** Whoever gave the lessons. */
  teacher: number | null
  workload: number | null
  query: string
}

/** The workloads of the period whose journals are looked at, in the order of their classes and subjects. */
export const controlledWorkloads = (facts: Facts, filter: ControlFilter): WorkloadRef[] => {
  const { classes, subjects, staff, people, workloads, years } = facts.reference
  const keyOf = (row: WorkloadRef): string =>
    [
      classes.get(row.class)?.sortKey ?? '',
      String(subjects.get(row.subject)?.order ?? 0).padStart(6, '0'),
      subjects.get(row.subject)?.name ?? '',
      row.id,
    ].join('|')
  return [...workloads.values()]
    .filter((row) => {
      const card = classes.get(row.class)
      const year = years.get(card?.year ?? 0)
      if (!card || !year || !overlaps({ from: year.startDate, to: year.endDate }, filter)) return false
      if (!overlaps(row, filter)) return false
      if (filter.workload !== null && row.id !== filter.workload) return false
      if (filter.grade !== null && card.grade !== filter.grade) return false
      if (filter.class !== null && row.class !== filter.class) return false
      if (filter.subject !== null && row.subject !== filter.subject) return false
      if (filter.query.trim() === '') return true
      const person = people.get(staff.get(row.teacher)?.person ?? 0)
      const words = [card.name, subjects.get(row.subject)?.name, person?.fullName].filter(Boolean).join(' ')
      return matchesWords(filter.query, words)
    })
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((left, right) => (left.key < right.key ? -1 : 1))
    .map(({ row }) => row)
}

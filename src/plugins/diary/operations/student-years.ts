import type { Facts } from '@/access/facts'
import type { SchoolDate } from '@/core/school-date'
import type { YearRef } from '@/db/reference'

import { belongingOf } from '../domain/belonging'

/** The class on that day; otherwise the one the student was in last before it, or the first of all. */
export const classOn = (
  { reference }: Pick<Facts, 'reference'>,
  student: number,
  date: SchoolDate,
): number | null => {
  const own = reference.enrolments
    .filter((row) => row.student === student)
    .sort((left, right) => ((left.from ?? '') < (right.from ?? '') ? -1 : 1))
  return (
    belongingOf(reference, student).classOn(date) ??
    own.filter(({ from }) => (from ?? '') <= date).at(-1)?.class ??
    own[0]?.class ??
    null
  )
}

export const yearOfClass = ({ reference }: Facts, classId: number | null): YearRef | null =>
  reference.years.get(reference.classes.get(classId ?? 0)?.year ?? 0) ?? null

export type StudentYear = { id: number; name: string; class: number }

/** The school years in which the student has had a class here, the last class of each, the newest year first. */
export const studentYears = ({ reference }: Facts, student: number): StudentYear[] => {
  const found = new Map<number, StudentYear & { from: string; startDate: string }>()
  for (const row of reference.enrolments) {
    const year = reference.years.get(reference.classes.get(row.class)?.year ?? 0)
    if (row.student !== student || !year) continue
    const known = found.get(year.id)
    if (known && known.from > (row.from ?? '')) continue
    found.set(year.id, {
      id: year.id,
      name: year.name,
      class: row.class,
      from: row.from ?? '',
      startDate: year.startDate,
    })
  }
  return [...found.values()]
    .sort((left, right) => (left.startDate < right.startDate ? 1 : -1))
    .map(({ id, name, class: classId }) => ({ id, name, class: classId }))
}

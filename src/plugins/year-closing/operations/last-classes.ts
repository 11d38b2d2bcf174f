import { overlaps, type SchoolDate } from '@/core/school-date'
import type { EnrolmentRef, Reference } from '@/db/reference'

import type { ClosingRow } from '../types'

/** Where a student stands when the year ends. */
export type LastClass = { class: number; to: SchoolDate | null }

/**
 * The last class of everybody who is on a list of the year on its last day or comes to one after it, and those who stand
 * in two classes on one day.
 */
export const lastClasses = (
  { classes, years, enrolments }: Reference,
  closing: Pick<ClosingRow, 'year' | 'promotedOn'>,
): { last: Map<number, LastClass>; twice: number[] } => {
  const endDate = years.get(closing.year)?.endDate ?? ''
  const byStudent = new Map<number, EnrolmentRef[]>()
  for (const row of enrolments) {
    const isOfYear = classes.get(row.class)?.year === closing.year
    if (!isOfYear || (row.to && row.to < endDate) || (row.from ?? '') >= closing.promotedOn) continue
    const own = byStudent.get(row.student)
    if (own) own.push(row)
    else byStudent.set(row.student, [row])
  }
  const last = new Map<number, LastClass>()
  const twice: number[] = []
  for (const [student, own] of byStudent) {
    own.sort((left, right) => ((left.from ?? '') < (right.from ?? '') ? -1 : 1))
    if (own.some((row, at) => own.slice(at + 1).some((other) => overlaps(row, other)))) twice.push(student)
    const row = own.at(-1)!
    last.set(student, { class: row.class, to: row.to ?? null })
  }
  return { last, twice }
}

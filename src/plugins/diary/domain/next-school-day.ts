import { dayOff } from '@/collections/study/day-off'
import { addDays, type SchoolDate } from '@/core/school-date'
import type { Reference } from '@/db/reference'

/** Longer than any vacation but the summer one. */
const HORIZON = 21

/** The next day on which the class has lessons; `null` when there is none soon. */
export const nextSchoolDay = (
  reference: Reference,
  classId: number,
  after: SchoolDate,
): SchoolDate | null => {
  for (let days = 1; days <= HORIZON; days += 1) {
    const date = addDays(after, days)
    if (dayOff({ reference, classId, date }) === null) return date
  }
  return null
}

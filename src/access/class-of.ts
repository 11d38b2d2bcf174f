import { isWithin, type SchoolDate } from '@/core/school-date'
import type { ClassRef, Reference } from '@/db/reference'

/** The class that a student is in on that day. */
export const classOf = (reference: Reference, student: number, date: SchoolDate): ClassRef | null => {
  const enrolment = reference.enrolments.find((row) => row.student === student && isWithin(row, date))
  return (enrolment && reference.classes.get(enrolment.class)) ?? null
}

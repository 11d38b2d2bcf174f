import type { SchoolDate } from '@/core/school-date'
import type { EnrolmentRef } from '@/db/reference/types'

type Held = {
  class: number
  from: SchoolDate
  to: SchoolDate
  isWholeClass: boolean
  students: readonly number[]
}

/** Whether a student takes part: named, or in the class on one of the days when the whole class does. */
export const takesPartIn = (
  event: Held,
  student: number,
  enrolments: readonly Pick<EnrolmentRef, 'student' | 'class' | 'from' | 'to'>[],
): boolean =>
  event.students.includes(student) ||
  (event.isWholeClass &&
    enrolments.some(
      (row) =>
        row.student === student &&
        row.class === event.class &&
        (!row.from || row.from <= event.to) &&
        (!row.to || row.to >= event.from),
    ))

import { dayOff } from '@/collections/study/day-off'
import type { SchoolDate } from '@/core/school-date'
import type { Reference } from '@/db/reference'

import { markDeadline, type SchoolDays } from './deadline'

const NEVER: SchoolDate = '9999-12-31'

/** The days on which a class is taught, by the calendar of its year. */
export const schoolDaysOf = (reference: Reference, classId: number): SchoolDays => ({
  isSchoolDay: (date) => dayOff({ reference, classId, date }) === null,
  yearEnd: reference.years.get(reference.classes.get(classId)?.year ?? 0)?.endDate ?? NEVER,
})

type Work = {
  reference: Reference
  lesson: { class: number; date: SchoolDate }
  /** Handed in later than in the lesson: the days count from then on. */
  dueDate: SchoolDate | null
  isLong: boolean
  longCheckDays: number
}

/** The last day on which a work is marked in time. */
export const deadlineOf = ({ reference, lesson, dueDate, isLong, longCheckDays }: Work): SchoolDate =>
  markDeadline({
    ...schoolDaysOf(reference, lesson.class),
    from: dueDate && dueDate > lesson.date ? dueDate : lesson.date,
    days: isLong ? longCheckDays : 0,
  })

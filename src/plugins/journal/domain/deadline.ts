import { addDays, type SchoolDate } from '@/core/school-date'

/** The days on which a class is taught, and the last of them. */
export type SchoolDays = {
  isSchoolDay: (date: SchoolDate) => boolean
  /** The last day of the school year: no deadline lies behind it. */
  yearEnd: SchoolDate
}

/**
 * The last day on which a work is marked in time. A work that needs long checking has `days` school days after it was
 * written, any other is marked on its own day. What remains of the year may be shorter. Pure.
 */
export const markDeadline = ({
  from,
  days,
  isSchoolDay,
  yearEnd,
}: SchoolDays & { from: SchoolDate; days: number }): SchoolDate => {
  let date = from
  for (let left = days; left > 0 && date < yearEnd;) {
    date = addDays(date, 1)
    if (isSchoolDay(date)) left -= 1
  }
  return date
}

/**
 * By how many school days a mark is late: those after the deadline up to the day it was put. A weekend or a vacation
 * makes nothing late by itself; once the year is over, whatever is still missing is late by a day at least. Pure.
 */
export const lateDays = ({
  deadline,
  markedOn,
  isSchoolDay,
  yearEnd,
}: SchoolDays & { deadline: SchoolDate; markedOn: SchoolDate }): number => {
  let late = 0
  const last = markedOn < yearEnd ? markedOn : yearEnd
  for (let date = addDays(deadline, 1); date <= last; date = addDays(date, 1))
    if (isSchoolDay(date)) late += 1
  return markedOn > yearEnd && markedOn > deadline ? Math.max(late, 1) : late
}

/**
 * Whether the marks of a work are still owed: nobody is marked, or of a work that is checked at home fewer than half of
 * those who were there. Single gaps are no matter of the deadline: somebody handed nothing in. Pure.
 */
export const isWorkOwed = ({
  isLong,
  present,
  marked,
}: {
  isLong: boolean
  present: number
  marked: number
}): boolean => present > 0 && (isLong ? marked * 2 < present : marked === 0)

import type { SchoolDate } from '@/core/school-date'

/** A stretch of days; lesson numbers bound the first and the last of them. */
export type Away = {
  staff: number
  from: SchoolDate
  to: SchoolDate
  fromLesson: number | null
  toLesson: number | null
}

/** Whether the absence holds the lesson of that number on that day. */
export const isAway = (
  { from, to, fromLesson, toLesson }: Omit<Away, 'staff'>,
  date: SchoolDate,
  number: number,
): boolean => {
  if (date < from || date > to) return false
  if (date === from && fromLesson !== null && number < fromLesson) return false
  return !(date === to && toLesson !== null && number > toLesson)
}

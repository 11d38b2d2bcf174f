import { addDays, startOfWeek, type SchoolDate, weekday } from './school-date'

/** The first day of the month that holds the date. */
export const startOfMonth = (date: SchoolDate): SchoolDate => `${date.slice(0, 7)}-01`

/** The first day of the month so many months later, or earlier when negative. */
export const addMonths = (date: SchoolDate, months: number): SchoolDate => {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`
}

/** The last day of the month that holds the date. */
export const endOfMonth = (date: SchoolDate): SchoolDate => addDays(addMonths(date, 1), -1)

/** The weeks of a month, Monday first, filled up with the days of the months beside it. */
export const monthGrid = (date: SchoolDate): SchoolDate[][] => {
  const last = endOfMonth(date)
  const weeks: SchoolDate[][] = []
  for (let monday = startOfWeek(startOfMonth(date)); monday <= last; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(monday, index)))
  return weeks
}

/** The first days of the months from one date to another, both included. */
export const monthsBetween = (from: SchoolDate, to: SchoolDate): SchoolDate[] => {
  const months: SchoolDate[] = []
  for (let month = startOfMonth(from); month <= to; month = addMonths(month, 1)) months.push(month)
  return months
}

/** Whether the date is a Saturday or Sunday beyond the school's week. */
export const isWeekend = (date: SchoolDate, weekDays: number): boolean => weekday(date) > weekDays

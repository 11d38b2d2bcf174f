import { addDays, eachDate, startOfWeek, weekday, type SchoolDate } from '@/core/school-date'
import type { Reference } from '@/db/reference'

type School = Pick<Reference, 'school'>
type Bounds = { from: SchoolDate; to: SchoolDate } | null

/** The week to open first: the present one, and the coming one when no school day of it is left. */
export const presentWeek = ({ school }: School, today: SchoolDate): SchoolDate => {
  const monday = startOfWeek(today)
  return weekday(today) > school.weekDays ? addDays(monday, 7) : monday
}

/** The school days of the week that begins on that Monday. */
export const schoolDays = ({ school }: School, monday: SchoolDate): SchoolDate[] =>
  eachDate(monday, addDays(monday, school.weekDays - 1))

/** From the first to the last day of the school years in which the student has a class. */
export const diaryBounds = (reference: Reference, student: number): Bounds => {
  const years = reference.enrolments
    .filter((row) => row.student === student)
    .flatMap((row) => reference.years.get(reference.classes.get(row.class)?.year ?? 0) ?? [])
  if (years.length === 0) return null
  return {
    from: years.map(({ startDate }) => startDate).sort()[0]!,
    to: years
      .map(({ endDate }) => endDate)
      .sort()
      .at(-1)!,
  }
}

/** The Mondays to turn the page to; `null` where no school year of the student is left. */
export const neighbourWeeks = (
  monday: SchoolDate,
  bounds: Bounds,
): { previous: SchoolDate | null; next: SchoolDate | null } => {
  const previous = addDays(monday, -7)
  const next = addDays(monday, 7)
  return {
    previous: bounds && addDays(previous, 6) >= bounds.from ? previous : null,
    next: bounds && next <= bounds.to ? next : null,
  }
}

import type { SchoolDate } from '@/core/school-date'

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** The days of a period, both ends included, on which somebody has a birthday. Those of 29 February have it on the 28th of a common year. */
export const birthdaysIn = (
  birthDate: SchoolDate,
  { from, to }: { from: SchoolDate; to: SchoolDate },
): SchoolDate[] => {
  const days: SchoolDate[] = []
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    const day = birthDate.slice(5) === '02-29' && !isLeap(year) ? '02-28' : birthDate.slice(5)
    const date = `${String(year)}-${day}`
    // Nobody has a birthday before being born.
    if (date >= from && date <= to && date > birthDate) days.push(date)
  }
  return days
}

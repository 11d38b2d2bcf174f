import { now } from '@/core/clock'
import type { SchoolDate } from '@/core/school-date'

/** From this age on a person acts alone. */
const OF_AGE = 18

/** Whether the person is of age on the date; an unknown birth date is no proof. */
export const isAdult = (
  birthDate: SchoolDate | null | undefined,
  date: SchoolDate = now().toISOString().slice(0, 10),
): boolean => {
  if (!birthDate) return false
  const birthday = `${Number(birthDate.slice(0, 4)) + OF_AGE}${birthDate.slice(4, 10)}`
  return birthday <= date
}

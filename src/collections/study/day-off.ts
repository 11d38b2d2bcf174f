import { isWithin, weekday, type SchoolDate } from '@/core/school-date'
import type { Reference } from '@/db/reference'

export type DayOff =
  | { kind: 'outside-year'; from: SchoolDate; to: SchoolDate }
  | { kind: 'holiday' | 'vacation'; name: string }
  | { kind: 'weekend' }

type Question = { reference: Reference; classId: number; date: SchoolDate }

/** Why a class has no lessons on the date; `null` on a school day. */
export const dayOff = ({ reference, classId, date }: Question): DayOff | null => {
  const card = reference.classes.get(classId)
  const year = card && reference.years.get(card.year)
  if (!card || !year) return null
  if (!isWithin({ from: year.startDate, to: year.endDate }, date)) {
    return { kind: 'outside-year', from: year.startDate, to: year.endDate }
  }
  const holiday = year.holidays.find((row) => row.date === date)
  if (holiday) return { kind: 'holiday', name: holiday.name }
  const vacation = reference.termSets.get(card.termSet)?.vacations.find((row) => isWithin(row, date))
  if (vacation) return { kind: 'vacation', name: vacation.name }
  return weekday(date) > reference.school.weekDays ? { kind: 'weekend' } : null
}

/** The term of the class that holds the date. */
export const termOf = ({ reference, classId, date }: Question) => {
  const termSet = reference.classes.get(classId)?.termSet
  return (
    [...reference.terms.values()].find((term) => term.termSet === termSet && isWithin(term, date)) ?? null
  )
}

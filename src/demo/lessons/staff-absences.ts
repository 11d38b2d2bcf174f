import { groupBy } from '@/core/group-by'
import type { SchoolDate } from '@/core/school-date'

import type { StaffMember } from '../people/build-staff'
import type { Random } from '../random'
import type { TimetableEntry } from '../timetable/timetable'

/** Who takes a lesson instead of its teacher; `null` when nobody does and the lesson is cancelled. */
type Substitutes = (entry: TimetableEntry, date: SchoolDate, isLast: boolean) => number | null | undefined

type Absence = { teacher: number; from: number; to: number }

/**
 * Days on which teachers are away, one of them today, and colleagues who stand in: of the same subject when one
 * is free at that lesson, else anybody free. Absences of the days to come are not known yet.
 */
export const planSubstitutes = ({
  staff,
  dates,
  today,
  timetable,
  reliable,
  random,
}: {
  staff: readonly StaffMember[]
  dates: readonly SchoolDate[]
  today: SchoolDate
  timetable: readonly TimetableEntry[]
  reliable: readonly StaffMember[]
  random: Random
}): Substitutes => {
  const teachers = staff.filter((member) => member.department)
  const indexOf = new Map(dates.map((date, index) => [date, index]))
  const absences: Absence[] = teachers
    .filter((member) => !reliable.includes(member))
    .flatMap(({ card }): Absence[] => {
      const own = random.fork(card.person)
      const from = own.int(4, dates.length - 1)
      return own.chance(0.55) ? [{ teacher: card.id, from, to: from + own.int(1, 5) }] : []
    })
  const now = indexOf.get(today)
  if (now !== undefined && now > 0) {
    const away = random.fork(`away ${now}`).pick(teachers.filter((member) => !reliable.includes(member)))
    absences.push({ teacher: away.card.id, from: now, to: now + 1 })
  }
  const known = absences.filter(({ from }) => dates[from]! <= today)
  const absencesOf = groupBy(known, ({ teacher }) => teacher)
  const isAway = (teacher: number, date: SchoolDate): boolean => {
    const day = indexOf.get(date) ?? -1
    return (absencesOf.get(teacher) ?? []).some(({ from, to }) => from <= day && day <= to)
  }
  const busy = new Set(timetable.map(({ teacher, day, number }) => `${teacher}/${day}/${number}`))
  const taken = new Set<string>()
  const departmentOf = new Map(teachers.map(({ card, department }) => [card.id, department]))

  return (entry, date, isLast) => {
    if (!isAway(entry.teacher, date)) return undefined
    const own = random.fork(`${date}/${entry.number}/${entry.class}`)
    // The last lesson of a day is rather left out: the class goes home.
    if (isLast && own.chance(0.5)) return null
    const free = teachers.filter(
      ({ card }) =>
        !busy.has(`${card.id}/${entry.day}/${entry.number}`) &&
        !taken.has(`${card.id}/${date}/${entry.number}`) &&
        !isAway(card.id, date),
    )
    const colleagues = free.filter(({ department }) => department === departmentOf.get(entry.teacher))
    const candidates = colleagues.length > 0 ? colleagues : free
    if (candidates.length === 0) return null
    const substitute = own.pick(candidates).card.id
    taken.add(`${substitute}/${date}/${entry.number}`)
    return substitute
  }
}

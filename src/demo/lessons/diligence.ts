import { addDays, daysBetween, type SchoolDate } from '@/core/school-date'

import type { StaffMember } from '../people/build-staff'
import type { Random } from '../random'

/** How many teachers are behind with their journals. */
const BEHIND = { full: 5, small: 1 }

/** Whether a lesson that is over has been recorded by whoever led it. */
type IsRecorded = (teacher: number, date: SchoolDate, random: Random) => boolean

/**
 * A few teachers have not filled their journals for a week or two; the others, even the most reliable, forget
 * one lesson in fourteen for some days.
 */
export const planDiligence = ({
  teachers,
  reliable,
  isSmall,
  lastDay,
  random,
}: {
  teachers: readonly StaffMember[]
  reliable: readonly StaffMember[]
  isSmall: boolean
  /** Today, or the last day of a year that is over. */
  lastDay: SchoolDate
  random: Random
}): IsRecorded => {
  const candidates = teachers.filter((teacher) => !reliable.includes(teacher))
  const behind = new Map(
    random
      .shuffle(candidates)
      .slice(0, isSmall ? BEHIND.small : BEHIND.full)
      .map(({ card }) => [card.id, addDays(lastDay, -random.int(7, 14))]),
  )
  return (teacher, date, own) => {
    const since = behind.get(teacher)
    if (since && date > since) return false
    return daysBetween(date, lastDay) > 6 || own.chance(13 / 14)
  }
}

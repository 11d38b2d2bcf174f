import { addDays, daysBetween, isWithin, type SchoolDate } from '@/core/school-date'
import type { Random } from '@/demo/random'

import type { AttendanceCode } from '../domain/attendance-codes'

type Spell = { from: SchoolDate; to: SchoolDate; code: AttendanceCode }

/** How a student attends: spells of absence, exemption from sport after an illness, and habits. */
export type Attending = {
  spells: readonly Spell[]
  exemptions: readonly { from: SchoolDate; to: SchoolDate }[]
  /** Probability of skipping a lesson without a reason. */
  truancy: number
  lateness: number
}

const ILL_PER_DAY = 0.0078
const EXCUSED_PER_DAY = 0.0045
/** Times the usual illness: waves before the New Year and in February. */
const WAVES: Record<string, number> = {
  '09': 0.7, '10': 1, '11': 1.5, '12': 1.6, '01': 1.1, '02': 1.9, '03': 1.1, '04': 0.7, '05': 0.5,
} // prettier-ignore

/** Plans a student's year day by day, so that tomorrow only adds to today. */
export const planAttending = ({
  from,
  to,
  isOlder,
  random,
}: {
  from: SchoolDate
  to: SchoolDate
  /** In the middle and senior school some skip lessons. */
  isOlder: boolean
  random: Random
}): Attending => {
  const spells: Spell[] = []
  const exemptions: { from: SchoolDate; to: SchoolDate }[] = []
  const health = random.weighted([[0.5, 40], [1, 45], [2.1, 15]] as const) // prettier-ignore
  const truancy = isOlder && random.chance(0.06) ? 0.015 + random.next() * 0.03 : 0.0005
  const lateness = random.chance(0.12) ? 0.03 : 0.004
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const draw = random.next()
    const wave = WAVES[date.slice(5, 7)] ?? 0
    if (draw < ILL_PER_DAY * wave * health) {
      const end = addDays(date, random.int(2, 8))
      spells.push({ from: date, to: end, code: 'ill' })
      if (daysBetween(date, end) >= 5) exemptions.push({ from: addDays(end, 1), to: addDays(end, 14) })
      date = end
    } else if (draw > 1 - EXCUSED_PER_DAY) {
      const end = addDays(date, random.int(0, 1))
      spells.push({ from: date, to: end, code: 'excused' })
      date = end
    }
  }
  return { spells, exemptions, truancy, lateness }
}

/** The code of a student at a lesson; `null` when simply present. */
export const attendanceAt = ({
  attending,
  date,
  number,
  isSport,
  today,
  random,
}: {
  attending: Attending
  date: SchoolDate
  number: number
  isSport: boolean
  today: SchoolDate
  random: Random
}): AttendanceCode | null => {
  const draw = random.next()
  const spell = attending.spells.find((period) => isWithin(period, date))
  if (spell) {
    // Until the student is back with a note, nobody knows the reason.
    return spell.to >= today && daysBetween(date, today) <= 2 ? 'absent' : spell.code
  }
  if (draw < attending.truancy) return daysBetween(date, today) <= 3 ? 'absent' : 'unexcused'
  if (isSport && attending.exemptions.some((period) => isWithin(period, date))) return 'exempt'
  const lateness = number === 1 ? attending.lateness * 4 : attending.lateness
  return draw > 1 - lateness ? 'late' : null
}

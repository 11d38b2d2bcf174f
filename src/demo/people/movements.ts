import { addDays, startOfWeek, type SchoolDate } from '@/core/school-date'

import type { ClassPlan } from '../plan/class-plans'
import type { Random } from '../random'

/** A place in a class: who sits in it, from when, and where they go. Classes are indices of the plans. */
export type Seat = {
  class: number
  from: SchoolDate
  to: SchoolDate | null
  /** The class entered on the day after `to`. */
  next: number | null
}

/** Days after 1 September; a movement that has not happened by today is left out. */
const DAYS = {
  full: { late: [7, 14, 34, 62, 91, 140, 168], left: [18, 46, 73, 130, 185], moved: [13, 40, 68, 133] },
  small: { late: [14], left: [46], moved: [] },
} as const

/**
 * The seats of all classes, and the few students who came later, left, or changed to a parallel class. Those
 * who come after today have their seats too: the caller leaves them out, so that the school of tomorrow is
 * the school of today.
 */
export const planSeats = ({
  plans,
  size,
  yearStart,
  today,
  random,
}: {
  plans: readonly ClassPlan[]
  size: 'full' | 'small'
  yearStart: SchoolDate
  today: SchoolDate
  random: Random
}): Seat[] => {
  const seats = plans.flatMap(({ students }, index) =>
    Array.from({ length: students }, (): Seat => ({ class: index, from: yearStart, to: null, next: null })),
  )
  const settled = [...seats]
  const monday = (days: number): SchoolDate => startOfWeek(addDays(yearStart, days))
  /** A student for whom no movement is planned yet. */
  const take = (): Seat => settled.splice(random.int(0, settled.length - 1), 1)[0]!

  for (const days of DAYS[size].late) {
    seats.push({ class: random.int(0, plans.length - 1), from: monday(days), to: null, next: null })
  }
  for (const days of DAYS[size].left) {
    const seat = take()
    const friday = addDays(monday(days), 4)
    if (friday <= today) seat.to = friday
  }
  for (const days of DAYS[size].moved) {
    const seat = take()
    const { grade, letter } = plans[seat.class]!
    const parallel = plans.findIndex((plan) => plan.grade === grade && plan.letter !== letter)
    const entry = monday(days)
    if (parallel === -1 || entry > today) continue
    seat.to = addDays(entry, -1)
    seat.next = parallel
  }
  return seats
}

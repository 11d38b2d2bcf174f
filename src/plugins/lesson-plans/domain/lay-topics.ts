import type { SchoolDate } from '@/core/school-date'

/** An hour of a topic; `plannedDate` is where it was laid first. */
export type Hour = { topic: number; part: number; plannedDate: SchoolDate | null }

/** What one lesson takes: an hour of a topic, or several that are given together. */
export type Seat = { hours: readonly Hour[]; lesson: number | null; isGiven: boolean }

/** A lesson of the workload: `used` has been held with another topic. */
export type LayLesson = { id: number; date: SchoolDate; number: number; state: 'open' | 'used' | 'cancelled' }

export type Laying = {
  /** Given ones by their lessons, then those to be given in their order. */
  seats: Seat[]
  /** Seats for which the year has no lesson. */
  unlaid: Seat[]
  /** Lessons ahead that no topic needs. */
  spare: LayLesson[]
}

type Question = { seats: readonly Seat[]; lessons: readonly LayLesson[] }

/** Lessons by date and number. */
export const inOrder = (lessons: readonly LayLesson[]): LayLesson[] =>
  [...lessons].sort(
    (left, right) => left.date.localeCompare(right.date) || left.number - right.number || left.id - right.id,
  )

/**
 * Lays what is still to be given on the open lessons, one after the other. What has been given stays where it is;
 * nothing is lost and nothing is doubled: what finds no lesson stands at the end without one.
 */
export const layTopics = ({ seats, lessons }: Question): Laying => {
  const ordered = inOrder(lessons)
  const place = new Map(ordered.map(({ id }, index) => [id, index]))
  const given = seats
    .filter(({ isGiven }) => isGiven)
    .sort((left, right) => (place.get(left.lesson ?? 0) ?? -1) - (place.get(right.lesson ?? 0) ?? -1))
  const taken = new Set(given.map(({ lesson }) => lesson))
  const free = ordered.filter(({ id, state }) => state === 'open' && !taken.has(id))
  const coming = seats
    .filter(({ isGiven }) => !isGiven)
    .map((seat, index): Seat => ({ ...seat, lesson: free[index]?.id ?? null }))
  return {
    seats: [...given, ...coming],
    unlaid: coming.slice(free.length),
    spare: free.slice(coming.length),
  }
}

/** Whether what is to be given no longer stands on the lessons on which it would be laid now. */
export const isOff = ({ seats, lessons }: Question): boolean => {
  const now = layTopics({ seats, lessons }).seats.filter(({ isGiven }) => !isGiven)
  const stored = seats.filter(({ isGiven }) => !isGiven)
  return stored.some(({ lesson }, index) => lesson !== now[index]!.lesson)
}

/** The same seats, each hour that has no date by the plan yet getting that of its lesson. */
export const withPlannedDates = (seats: readonly Seat[], lessons: readonly LayLesson[]): Seat[] => {
  const dates = new Map(lessons.map(({ id, date }) => [id, date]))
  return seats.map((seat) => ({
    ...seat,
    hours: seat.hours.map((hour) => ({
      ...hour,
      plannedDate: hour.plannedDate ?? (seat.lesson === null ? null : (dates.get(seat.lesson) ?? null)),
    })),
  }))
}

export type Pace = {
  /** Hours of the plan as it is laid. */
  total: number
  given: number
  /** Hours whose date by the plan has come. */
  due: number
  /** Hours behind; negative when ahead. */
  behind: number
}

/** How far a workload has come in its plan by today. */
export const paceOf = (
  hours: Iterable<{ isGiven: boolean; plannedDate: SchoolDate | null }>,
  today: SchoolDate,
): Pace => {
  const pace: Pace = { total: 0, given: 0, due: 0, behind: 0 }
  for (const { isGiven, plannedDate } of hours) {
    pace.total += 1
    if (isGiven) pace.given += 1
    if (plannedDate !== null && plannedDate < today) pace.due += 1
  }
  return { ...pace, behind: pace.due - pace.given }
}

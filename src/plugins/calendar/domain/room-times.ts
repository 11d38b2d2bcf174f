import type { SchoolDate } from '@/core/school-date'

/** Days and times of something that takes a room; without times it takes whole days. Times are `HH:mm`. */
export type RoomWhen = {
  from: SchoolDate
  to: SchoolDate
  startTime: string | null
  endTime: string | null
}

/** Minutes of a day, the end not included. */
type Minutes = { start: number; end: number }

const DAY = 24 * 60
/** What has a beginning and no end is taken to last so long. */
const UNTOLD = 60

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** The minutes that it takes on a date: from its beginning on the first day to its end on the last; `null` on other days. */
export const minutesOn = ({ from, to, startTime, endTime }: RoomWhen, date: SchoolDate): Minutes | null => {
  if (date < from || date > to) return null
  const start = startTime && date === from ? minutesOf(startTime) : 0
  if (date !== to || !startTime) return { start, end: DAY }
  const end = endTime ? minutesOf(endTime) : from === to ? start + UNTOLD : DAY
  return { start, end: Math.min(DAY, end) }
}

export const overlap = (one: Minutes, other: Minutes): boolean =>
  one.start < other.end && other.start < one.end

/** Whether both want the room at one time. */
export const isAtOnce = (one: RoomWhen, other: RoomWhen): boolean => {
  const from = one.from > other.from ? one.from : other.from
  const to = one.to < other.to ? one.to : other.to
  if (from > to) return false
  // In between both take the whole day, so that the first and the last common day tell everything.
  return [from, to].some((date) => {
    const [left, right] = [minutesOn(one, date), minutesOn(other, date)]
    return left !== null && right !== null && overlap(left, right)
  })
}

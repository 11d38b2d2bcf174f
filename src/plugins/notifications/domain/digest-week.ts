import { addDays, daysBetween, type SchoolDate, startOfWeek } from '@/core/school-date'

import type { NotificationSettings } from '../types'

/** A letter that could not go in its hour, because the server was off, goes within a day; later it is no news. */
const LATEST_HOURS = 24

type When = Pick<NotificationSettings, 'digestDay' | 'digestHour'>

/**
 * The Monday of the week to write about now, by the school's day and time of day; `null` when no letter is due.
 * A letter of the first half of a week tells of the week before.
 */
export const digestWeek = (
  { digestDay, digestHour }: When,
  { date, time }: { date: SchoolDate; time: string },
): SchoolDate | null => {
  const hour = Number(time.slice(0, 2))
  const ofThisWeek = addDays(startOfWeek(date), digestDay - 1)
  const hasCome = ofThisWeek < date || (ofThisWeek === date && digestHour <= hour)
  const day = hasCome ? ofThisWeek : addDays(ofThisWeek, -7)
  if (daysBetween(day, date) * 24 + hour - digestHour >= LATEST_HOURS) return null
  return addDays(startOfWeek(day), digestDay <= 3 ? -7 : 0)
}

import { addDays, schoolNow, type SchoolDate } from '@/core/school-date'

const HOUR = 3_600_000

/** Older than this, the newest backup is too old: a day and two hours for a late beginning and a long run. */
export const STALE_HOURS = 26

type Age = {
  now: Date
  /** The instant of the newest backup. */
  last: string | null
  /** Since when there is something to lose: a school of this morning needs none of last night. */
  since: string
}

/** Whether the newest backup is too old, or there has been none for as long. Pure. */
export const isStale = ({ now, last, since }: Age): boolean =>
  now.getTime() - Date.parse(last ?? since) > STALE_HOURS * HOUR

type Due = Age & {
  /** `02:30` by the clock of the school, or `off`. */
  at: string
  timeZone: string
}

/** The last moment at which a backup was to be made, as date and time of the school. */
const lastTurn = (now: Date, at: string, timeZone: string): { date: SchoolDate; time: string } => {
  const { date, time } = schoolNow(now, timeZone)
  return { date: time >= at ? date : addDays(date, -1), time: at }
}

/**
 * Whether the backup of the day is still to be made: its time has come, and neither a backup nor the school is younger.
 * A server that was off at night makes it when it is on again. Pure.
 */
export const isDue = ({ now, last, since, at, timeZone }: Due): boolean => {
  if (at === 'off') return false
  const turn = lastTurn(now, at, timeZone)
  const newest = schoolNow(new Date(last && last > since ? last : since), timeZone)
  return `${newest.date} ${newest.time}` < `${turn.date} ${turn.time}`
}

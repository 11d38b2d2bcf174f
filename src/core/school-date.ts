/** A calendar date of the school, `YYYY-MM-DD`. Never an instant: no time zone can move it. */
export type SchoolDate = string

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/
const DAY = 86_400_000

/** Whether the text is a date that exists in the calendar. */
export const isSchoolDate = (value: unknown): value is SchoolDate => {
  if (typeof value !== 'string' || !PATTERN.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}

const toTime = (date: SchoolDate): number => Date.parse(`${date}T00:00:00Z`)
const fromTime = (time: number): SchoolDate => new Date(time).toISOString().slice(0, 10)

/** The date `days` later, or earlier when negative. */
export const addDays = (date: SchoolDate, days: number): SchoolDate => fromTime(toTime(date) + days * DAY)

/** Whole days from one date to another. */
export const daysBetween = (from: SchoolDate, to: SchoolDate): number => (toTime(to) - toTime(from)) / DAY

/** 1 for Monday … 7 for Sunday. */
export const weekday = (date: SchoolDate): number => new Date(toTime(date)).getUTCDay() || 7

/** The Monday of the week that holds the date. */
export const startOfWeek = (date: SchoolDate): SchoolDate => addDays(date, 1 - weekday(date))

/** Every date from the first to the last, both included. */
export const eachDate = (from: SchoolDate, to: SchoolDate): SchoolDate[] => {
  const dates: SchoolDate[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date)
  return dates
}

/** A period with its last day included; an empty end means that it still goes on. */
export type Period = { from?: SchoolDate | null; to?: SchoolDate | null }

/** Whether the period holds the date. Every dated membership of the system is decided here. */
export const isWithin = ({ from, to }: Period, date: SchoolDate): boolean =>
  (!from || from <= date) && (!to || date <= to)

/** Whether two periods have a day in common. */
export const overlaps = (left: Period, right: Period): boolean =>
  (!left.to || !right.from || right.from <= left.to) && (!right.to || !left.from || left.from <= right.to)

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Made once for each time zone: to make one takes longer than all else of a question for the time. */
const clockOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = clocks.get(timeZone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  clocks.set(timeZone, clock)
  return clock
}

/** Today's calendar date in the school's time zone, and the time of day as `HH:mm`. */
export const schoolNow = (instant: Date, timeZone: string): { date: SchoolDate; time: string } => {
  const parts = clockOf(timeZone).formatToParts(instant)
  const part = (type: string): string => parts.find((candidate) => candidate.type === type)?.value ?? ''
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  }
}

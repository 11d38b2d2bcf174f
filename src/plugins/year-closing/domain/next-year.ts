import { addDays, type SchoolDate, weekday } from '@/core/school-date'

/** Terms and vacations move by whole weeks, so that they begin and end on the same days of the week. */
const SHIFT = 364

export type Span = { name: string; from: SchoolDate; to: SchoolDate }
export type PlannedSet = {
  name: string
  kind: 'quarter' | 'trimester' | 'half'
  terms: Span[]
  vacations: Span[]
}
export type PlannedYear = {
  name: string
  startDate: SchoolDate
  endDate: SchoolDate
  holidays: { date: SchoolDate; name: string }[]
  sets: PlannedSet[]
}

/** The same day of the next calendar year; the 29th of February becomes the 28th. Pure. */
export const yearLater = (date: SchoolDate): SchoolDate => {
  const day = date.slice(4)
  return `${Number(date.slice(0, 4)) + 1}${day === '-02-29' ? '-02-28' : day}`
}

/** «2026/27» becomes «2027/28», «2026/2027» becomes «2027/2028»; another name is made of the dates. Pure. */
export const nextName = (name: string, startDate: SchoolDate): string => {
  const autumn = Number(startDate.slice(0, 4))
  const isShort = /^\d{4}\D\d{2}$/.test(name)
  return `${autumn}/${isShort ? String(autumn + 1).slice(2) : autumn + 1}`
}

const onWorkday = (date: SchoolDate): SchoolDate =>
  weekday(date) === 7 ? addDays(date, 1) : weekday(date) === 6 ? addDays(date, 2) : date
const beforeWeekend = (date: SchoolDate): SchoolDate =>
  weekday(date) === 7 ? addDays(date, -2) : weekday(date) === 6 ? addDays(date, -1) : date

type Bounds = Pick<PlannedYear, 'startDate' | 'endDate'>

/**
 * The next school year, proposed from this one: first and last day on the same date (moved off a weekend), holidays on
 * the same date, terms and vacations on the same days of the week. The outermost terms reach the edges of the year. With
 * `bounds` it fits into a year that is there already; vacations outside of it are left out. Pure.
 */
export const planNextYear = (year: PlannedYear, bounds?: Bounds): PlannedYear => {
  const startDate = bounds?.startDate ?? onWorkday(yearLater(year.startDate))
  const endDate = bounds?.endDate ?? beforeWeekend(yearLater(year.endDate))
  const isInside = ({ from, to }: Span) => from >= startDate && to <= endDate
  const shift = ({ name, from, to }: Span): Span => ({
    name,
    from: addDays(from, SHIFT),
    to: addDays(to, SHIFT),
  })
  return {
    name: nextName(year.name, startDate),
    startDate,
    endDate,
    holidays: year.holidays.map(({ date, name }) => ({ date: yearLater(date), name })),
    sets: year.sets.map((set) => ({
      name: set.name,
      kind: set.kind,
      vacations: set.vacations
        .map(shift)
        .filter(isInside)
        .sort((left, right) => (left.from < right.from ? -1 : 1)),
      terms: set.terms.map(shift).map((term, at, all) => ({
        ...term,
        from: at === 0 ? startDate : term.from,
        to: at === all.length - 1 ? endDate : term.to,
      })),
    })),
  }
}

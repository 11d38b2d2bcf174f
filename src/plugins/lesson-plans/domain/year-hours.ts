import { addDays, eachDate, type SchoolDate, startOfWeek } from '@/core/school-date'

type TermDates = { name: string; from: SchoolDate; to: SchoolDate }
type Calendar = {
  terms: readonly TermDates[]
  /** Days without lessons: holidays and days of vacations within terms. */
  daysOff: ReadonlySet<SchoolDate>
  /** School days a week: 5 or 6. */
  weekDays: number
}

/** A term and the hours that a subject has in it. */
export type TermHours = { name: string; hours: number }

const studyDays = ({ from, to }: TermDates, { daysOff, weekDays }: Calendar): number =>
  eachDate(from, to).filter((date) => !daysOff.has(date) && date < addDays(startOfWeek(date), weekDays))
    .length

/**
 * The hours of a year divided among its terms by their school days, whole and without a rest: the last term gets what
 * rounding leaves. Empty without terms.
 * @param hours hours of the whole year: hours a week × weeks of teaching
 */
export const hoursByTerm = (hours: number, calendar: Calendar): TermHours[] => {
  const days = calendar.terms.map((term) => studyDays(term, calendar))
  const all = days.reduce((sum, value) => sum + value, 0)
  if (all === 0) return []
  let [seen, given] = [0, 0]
  return calendar.terms.map(({ name }, index) => {
    seen += days[index]!
    const until = Math.round((hours * seen) / all)
    const own = until - given
    given = until
    return { name, hours: own }
  })
}

/** Where each term ends: the index of the last topic that begins in it, by running hours; terms never reached have none. */
export const termEnds = (
  running: readonly number[],
  terms: readonly TermHours[],
): { name: string; index: number }[] => {
  let bound = 0
  return terms.flatMap(({ name, hours }) => {
    bound += hours
    const index = running.findIndex((value) => value >= bound)
    return index < 0 || hours === 0 ? [] : [{ name, index }]
  })
}

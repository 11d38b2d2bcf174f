import { addDays, type SchoolDate, startOfWeek } from './school-date'

export type Span = { from: SchoolDate; to: SchoolDate }
export const PERIODS = ['week', 'lastWeek', 'month', 'term', 'year'] as const
export type PeriodName = (typeof PERIODS)[number]

const lastOfMonth = (date: SchoolDate): SchoolDate => {
  const next = addDays(`${date.slice(0, 7)}-28`, 4)
  return addDays(`${next.slice(0, 7)}-01`, -1)
}

type Calendar = {
  today: SchoolDate
  terms: readonly Span[]
  year: Span | null
}

/** The named periods as days. In vacations the term is the one that ended last. */
export const periodsOn = ({ today, terms, year }: Calendar): Record<PeriodName, Span> => {
  const monday = startOfWeek(today)
  const month = { from: `${today.slice(0, 7)}-01`, to: lastOfMonth(today) }
  const begun = terms.filter(({ from }) => from <= today).sort((a, b) => (a.from < b.from ? -1 : 1))
  return {
    week: { from: monday, to: addDays(monday, 6) },
    lastWeek: { from: addDays(monday, -7), to: addDays(monday, -1) },
    month,
    term: begun.at(-1) ?? month,
    year: year ?? month,
  }
}

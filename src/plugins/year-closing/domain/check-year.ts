import { daysBetween, type SchoolDate } from '@/core/school-date'

import type { PlannedYear, Span } from './next-year'

/** What is wrong with the plan of a year, beside which field. The words stand in the translations. */
export type YearFaultCode =
  | 'endBeforeStart'
  | 'tooLong'
  | 'beforeThisYearEnds'
  | 'spanOrder'
  | 'spanOutside'
  | 'spanOverlap'
  | 'noTerms'
  | 'sameName'
  | 'holidayOutside'
  | 'promotedEarly'
  | 'promotedLate'
  | 'graduatedEarly'
  | 'graduatedLate'
  | 'orderedLate'
  | 'orderedEarly'
export type YearFault = { path: string; code: YearFaultCode }

type Question = PlannedYear & {
  orderDate: SchoolDate
  promotedOn: SchoolDate
  graduatedOn: SchoolDate
  /** The year that ends. */
  current: { startDate: SchoolDate; endDate: SchoolDate }
}

const LONGEST = 366
const MOST_TERMS = 4

const spanFaults = (spans: readonly Span[], path: string, year: PlannedYear): YearFault[] =>
  spans.flatMap(({ from, to }, at): YearFault[] => {
    if (to < from) return [{ path: `${path}.${at}.to`, code: 'spanOrder' }]
    if (from < year.startDate) return [{ path: `${path}.${at}.from`, code: 'spanOutside' }]
    if (to > year.endDate) return [{ path: `${path}.${at}.to`, code: 'spanOutside' }]
    const isOver = spans.slice(0, at).some((other) => from <= other.to && other.from <= to)
    return isOver ? [{ path: `${path}.${at}.from`, code: 'spanOverlap' }] : []
  })

const orderFaults = ({ current, startDate, orderDate, promotedOn, graduatedOn }: Question): YearFault[] => {
  const faults: [boolean, string, YearFaultCode][] = [
    [promotedOn <= current.endDate, 'promotedOn', 'promotedEarly'],
    [promotedOn > startDate, 'promotedOn', 'promotedLate'],
    [graduatedOn <= current.endDate, 'graduatedOn', 'graduatedEarly'],
    [graduatedOn > startDate, 'graduatedOn', 'graduatedLate'],
    [orderDate < current.startDate, 'orderDate', 'orderedEarly'],
    [orderDate > promotedOn || orderDate > graduatedOn, 'orderDate', 'orderedLate'],
  ]
  return faults.filter(([isWrong]) => isWrong).map(([, path, code]) => ({ path, code }))
}

/** Everything that is wrong with the dates of the next year and of the orders, field by field. Pure. */
export const findYearFaults = (question: Question): YearFault[] => {
  const { startDate, endDate, current, sets, holidays } = question
  const faults: YearFault[] = []
  if (startDate <= current.endDate) faults.push({ path: 'startDate', code: 'beforeThisYearEnds' })
  if (endDate <= startDate) return [...faults, { path: 'endDate', code: 'endBeforeStart' }]
  if (daysBetween(startDate, endDate) > LONGEST) faults.push({ path: 'endDate', code: 'tooLong' })
  for (const [at, { name, terms, vacations }] of sets.entries()) {
    const path = `sets.${at}`
    if (terms.length === 0 || terms.length > MOST_TERMS)
      faults.push({ path: `${path}.terms`, code: 'noTerms' })
    if (sets.some((other, index) => index < at && other.name === name))
      faults.push({ path: `${path}.name`, code: 'sameName' })
    faults.push(
      ...spanFaults(terms, `${path}.terms`, question),
      ...spanFaults(vacations, `${path}.vacations`, question),
    )
  }
  for (const [at, { date }] of holidays.entries())
    if (date < startDate || date > endDate)
      faults.push({ path: `holidays.${at}.date`, code: 'holidayOutside' })
  return [...faults, ...orderFaults(question)]
}

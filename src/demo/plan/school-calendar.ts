import { addDays, eachDate, isWithin, weekday, type Period, type SchoolDate } from '@/core/school-date'

import type { Vacation } from '../world'

export type Quarter = { number: number; name: string; from: SchoolDate; to: SchoolDate }
export type SchoolCalendar = {
  name: string
  startDate: SchoolDate
  endDate: SchoolDate
  holidays: { date: SchoolDate; name: string }[]
  vacations: Vacation[]
  /** The first year rests a week more, in February. */
  februaryVacation: Vacation
  quarters: Quarter[]
  halves: Quarter[]
}

const onWeekday = (from: SchoolDate, day: number): SchoolDate => addDays(from, (day - weekday(from) + 7) % 7)
const onWorkday = (date: SchoolDate): SchoolDate => (weekday(date) > 5 ? onWeekday(date, 1) : date)

const NEW_YEAR = 'Новогодние каникулы'

/** State holidays of a school year; one that falls on a weekend moves to the Monday after it. */
const holidaysOf = (year: number): { date: SchoolDate; name: string }[] => {
  const next = year + 1
  const fixed: [SchoolDate, string][] = [
    [`${year}-11-04`, 'День народного единства'],
    [`${next}-02-23`, 'День защитника Отечества'],
    [`${next}-03-08`, 'Международный женский день'],
    [`${next}-05-01`, 'Праздник Весны и Труда'],
    [`${next}-05-09`, 'День Победы'],
  ]
  const winter = eachDate(`${next}-01-01`, `${next}-01-08`).map((date) => ({
    date,
    name: date.endsWith('01-07') ? 'Рождество Христово' : NEW_YEAR,
  }))
  const moved = fixed
    .filter(([date]) => weekday(date) > 5)
    .map(([date, name]) => ({ date: onWorkday(date), name: `${name} (перенос выходного)` }))
  return [...fixed.map(([date, name]) => ({ date, name })), ...winter, ...moved].sort((left, right) =>
    left.date.localeCompare(right.date),
  )
}

const week = (name: string, from: SchoolDate): Vacation => ({ name, from, to: addDays(from, 8) })

const between = (bounds: readonly [SchoolDate, SchoolDate][], name: (number: number) => string): Quarter[] =>
  bounds.map(([from, to], index) => ({ number: index + 1, name: name(index + 1), from, to }))

/**
 * The school year that a demo school lives in on a given day. In June, July and August it is the year that
 * has just ended, so that journals and diaries are full; from 1 September on it is the new one.
 */
export const schoolCalendar = (today: SchoolDate): SchoolCalendar => {
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '09-01' ? 1 : 0)
  const next = year + 1
  const startDate = onWorkday(`${year}-09-01`)
  const endDate = weekday(`${next}-05-25`) > 5 ? onWeekday(addDays(`${next}-05-25`, -7), 5) : `${next}-05-25`
  const autumn = week('Осенние каникулы', onWeekday(`${year}-10-24`, 6))
  const winter = { name: 'Зимние каникулы', from: `${year}-12-31`, to: onWeekday(`${next}-01-08`, 7) }
  const spring = week('Весенние каникулы', onWeekday(`${next}-03-21`, 6))
  const halfBounds: [SchoolDate, SchoolDate][] = [
    [startDate, addDays(winter.from, -1)],
    [addDays(winter.to, 1), endDate],
  ]
  const quarterBounds: [SchoolDate, SchoolDate][] = [
    [startDate, addDays(autumn.from, -1)],
    [addDays(autumn.to, 1), addDays(winter.from, -1)],
    [addDays(winter.to, 1), addDays(spring.from, -1)],
    [addDays(spring.to, 1), endDate],
  ]
  return {
    name: `${year}/${String(next).slice(2)}`,
    startDate,
    endDate,
    holidays: holidaysOf(year),
    vacations: [autumn, winter, spring],
    februaryVacation: week('Дополнительные каникулы', onWeekday(`${next}-02-13`, 6)),
    quarters: between(quarterBounds, (number) => `${number} четверть`),
    halves: between(halfBounds, (number) => `${number} полугодие`),
  }
}

/** Dates of a five-day week on which a class with these vacations has lessons. */
export const studyDates = ({
  calendar,
  vacations,
}: {
  calendar: SchoolCalendar
  vacations: readonly Period[]
}): SchoolDate[] => {
  const holidays = new Set(calendar.holidays.map(({ date }) => date))
  return eachDate(calendar.startDate, calendar.endDate).filter(
    (date) =>
      weekday(date) <= 5 && !holidays.has(date) && !vacations.some((vacation) => isWithin(vacation, date)),
  )
}

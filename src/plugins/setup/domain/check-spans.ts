import type { Localized } from '@/core/locale'
import { addDays, eachDate, isWithin, type SchoolDate, weekday } from '@/core/school-date'

import type { CellFault, GridLine } from './grid'
import { readDate, writeDate } from './lines'
import type { Span } from './typical-year'

export type Bounds = { startDate: SchoolDate; endDate: SchoolDate }
export type PlacedSpan = Span & { row: number }
type Read = { spans: PlacedSpan[]; faults: CellFault[] }

const day = (date: SchoolDate): string => writeDate(date)
const NO_NAME: Localized = { ru: 'Напишите название.', en: 'Write a name.' }
const NO_DATE: Localized = { ru: 'Укажите дату.', en: 'Give a date.' }
const LONG: Localized = { ru: 'Не больше 100 знаков.', en: 'At most 100 characters.' }

/** Rows with a name and two dates inside the year, the last one not before the first. Pure. */
export const readSpans = (
  lines: readonly GridLine<'name' | 'from' | 'to'>[],
  { startDate, endDate }: Bounds,
): Read => {
  const faults: CellFault[] = []
  const spans: PlacedSpan[] = []
  for (const { row, name, from: fromText, to: toText } of lines) {
    const [from, to] = [readDate(fromText), readDate(toText)]
    const wrong = (key: string, fault: Localized) => faults.push({ row, key, ...fault })
    const before = faults.length
    if (!name) wrong('name', NO_NAME)
    else if (name.length > 100) wrong('name', LONG)
    if (!from) wrong('from', NO_DATE)
    else if (from < startDate || from > endDate)
      wrong('from', {
        ru: `Не входит в учебный год: ${day(startDate)} – ${day(endDate)}.`,
        en: `Outside the school year: ${day(startDate)} – ${day(endDate)}.`,
      })
    if (!to) wrong('to', NO_DATE)
    else if (to < startDate || to > endDate)
      wrong('to', {
        ru: `Не входит в учебный год: ${day(startDate)} – ${day(endDate)}.`,
        en: `Outside the school year: ${day(startDate)} – ${day(endDate)}.`,
      })
    else if (from && to < from)
      wrong('to', {
        ru: 'Последний день раньше первого.',
        en: 'The last day is before the first.',
      })
    if (faults.length === before) spans.push({ row, name, from: from!, to: to! })
  }
  return { spans, faults }
}

/** Spans that begin before an earlier one has ended. Pure. */
export const findOverlaps = (spans: readonly PlacedSpan[]): CellFault[] => {
  const inTime = [...spans].sort((left, right) => left.from.localeCompare(right.from))
  return inTime.flatMap((span, index) => {
    const former = inTime[index - 1]
    if (!former || span.from > former.to) return []
    return {
      row: span.row,
      key: 'from',
      ru: `Накладывается на «${former.name}»: она длится по ${day(former.to)}.`,
      en: `Overlaps “${former.name}”, which lasts until ${day(former.to)}.`,
    }
  })
}

type Calendar = {
  terms: readonly PlacedSpan[]
  vacations: readonly Span[]
  holidays: readonly { date: SchoolDate }[]
  weekDays: number
  bounds: Bounds
}

/** School days that belong to no term: told at the term that should begin or end elsewhere. Pure. */
export const findGaps = ({ terms, vacations, holidays, weekDays, bounds }: Calendar): CellFault[] => {
  const inTime = [...terms].sort((left, right) => left.from.localeCompare(right.from))
  const isSchoolDay = (date: SchoolDate) =>
    weekday(date) <= weekDays &&
    !holidays.some((holiday) => holiday.date === date) &&
    !vacations.some((vacation) => isWithin(vacation, date))
  const gap = (from: SchoolDate, to: SchoolDate, row: number, key: 'from' | 'to'): CellFault[] => {
    const days = eachDate(from, to).filter(isSchoolDay)
    const [first, last] = [days[0], days.at(-1)]
    if (!first || !last) return []
    const span = first === last ? day(first) : `${day(first)} – ${day(last)}`
    return [
      {
        row,
        key,
        ru: `Учебные дни ${span} не входят ни в период, ни в каникулы.`,
        en: `The school days ${span} are in no term and no vacation.`,
      },
    ]
  }
  const between = inTime.flatMap((term, index) => {
    const start = index === 0 ? bounds.startDate : addDays(inTime[index - 1]!.to, 1)
    return gap(start, addDays(term.from, -1), term.row, 'from')
  })
  const last = inTime.at(-1)
  return last ? [...between, ...gap(addDays(last.to, 1), bounds.endDate, last.row, 'to')] : between
}

/**
 * Vacations that lie partly in a term and partly behind its end or before its beginning, where no other term goes
 * on: one of the two dates is wrong. A vacation inside a term is usual (grade 1), and so is one over the border of
 * two trimesters. Pure.
 */
export const findTornVacations = (vacations: readonly PlacedSpan[], terms: readonly Span[]): CellFault[] => {
  const isInTerm = (date: SchoolDate) => terms.some((term) => isWithin(term, date))
  return vacations.flatMap((vacation): CellFault[] => {
    const ended = terms.find(
      (term) => isWithin(term, vacation.from) && vacation.to > term.to && !isInTerm(addDays(term.to, 1)),
    )
    if (ended)
      return [
        {
          row: vacation.row,
          key: 'from',
          ru: `«${ended.name}» кончается позже, ${day(ended.to)}.`,
          en: `“${ended.name}” ends later, on ${day(ended.to)}.`,
        },
      ]
    const begun = terms.find(
      (term) => isWithin(term, vacation.to) && vacation.from < term.from && !isInTerm(addDays(term.from, -1)),
    )
    return begun
      ? [
          {
            row: vacation.row,
            key: 'to',
            ru: `«${begun.name}» начинается раньше, ${day(begun.from)}.`,
            en: `“${begun.name}” begins earlier, on ${day(begun.from)}.`,
          },
        ]
      : []
  })
}

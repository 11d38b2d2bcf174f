import type { SchoolDate } from '@/core/school-date'

import type { Bounds } from './check-spans'
import type { CellFault, GridLine } from './grid'
import { readDate, writeDate } from './lines'

type Read = { holidays: { date: SchoolDate; name: string }[]; faults: CellFault[] }

/** Days off with their names, each once, inside the year. Pure. */
export const readHolidays = (
  lines: readonly GridLine<'date' | 'name'>[],
  { startDate, endDate }: Bounds,
): Read => {
  const faults: CellFault[] = []
  const holidays: Read['holidays'] = []
  for (const { row, date: text, name } of lines) {
    const date = readDate(text)
    if (!date) faults.push({ row, key: 'date', ru: 'Укажите дату.', en: 'Give a date.' })
    else if (date < startDate || date > endDate)
      faults.push({
        row,
        key: 'date',
        ru: `Не входит в учебный год: ${writeDate(startDate)} – ${writeDate(endDate)}.`,
        en: `Outside the school year: ${writeDate(startDate)} – ${writeDate(endDate)}.`,
      })
    else if (holidays.some((holiday) => holiday.date === date))
      faults.push({ row, key: 'date', ru: 'Этот день уже есть выше.', en: 'This day is above already.' })
    if (!name) faults.push({ row, key: 'name', ru: 'Напишите название.', en: 'Write a name.' })
    else if (name.length > 100)
      faults.push({ row, key: 'name', ru: 'Не больше 100 знаков.', en: 'At most 100 characters.' })
    if (date && name) holidays.push({ date, name })
  }
  return { holidays, faults }
}

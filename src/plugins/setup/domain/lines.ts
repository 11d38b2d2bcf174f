import { badInput } from '@/core/errors'
import type { Localized } from '@/core/locale'
import { isSchoolDate, type SchoolDate } from '@/core/school-date'

/** A line that is not empty, with its number as the one who typed it counts. */
export type Line = { number: number; text: string }
export type LineFault = { line: number } & Localized

const SHOWN = 5

const clean = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim()

/** Lines of a text area. Pure. */
export const readLines = (text: string | undefined): Line[] =>
  (text ?? '')
    .split(/\r?\n/)
    .map((raw, index) => ({ number: index + 1, text: clean(raw) }))
    .filter((line) => line.text !== '')

/** «01.09.2026», «1.9.2026» or «2026-09-01»; `null` for what is not a date of the calendar. Pure. */
export const readDate = (text: string | undefined): SchoolDate | null => {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text ?? '') ?? []
  const date = day ? `${year}-${month!.padStart(2, '0')}-${day.padStart(2, '0')}` : text
  return isSchoolDate(date) ? date : null
}

/** «01.09.2026», as dates are written here. Pure. */
export const writeDate = (date: SchoolDate): string => date.split('-').reverse().join('.')

/** Refuses the field when some of its lines cannot be read, naming each by its number. */
export const refuseFaults = (path: string, faults: readonly LineFault[]): void => {
  if (faults.length === 0) return
  const told = faults.slice(0, SHOWN)
  const rest = faults.length - told.length
  throw badInput(
    {
      ru:
        told.map(({ line, ru }) => `Строка ${line}: ${ru}`).join(' ') +
        (rest > 0 ? ` И ещё строк с ошибками: ${rest}.` : ''),
      en:
        told.map(({ line, en }) => `Line ${line}: ${en}`).join(' ') +
        (rest > 0 ? ` And more lines with errors: ${rest}.` : ''),
    },
    { path },
  )
}

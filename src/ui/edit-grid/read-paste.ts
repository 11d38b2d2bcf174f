import { isSchoolDate } from '@/core/school-date'

import type { GridColumn } from './grid-types'

/**
 * Cells of a text from the clipboard: a spreadsheet divides them by tabs, a typed list by semicolons.
 * `null` for a single value, which the browser pastes by itself.
 */
export const readPaste = (text: string): string[][] | null => {
  const lines = text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .filter((line) => line.trim() !== '')
  const divider = text.includes('\t') ? '\t' : ';'
  const isOneValue = lines.length < 2 && !text.includes(divider)
  return isOneValue ? null : lines.map((line) => line.split(divider).map(cleanCell))
}

/** Spreadsheets put quotes around what holds quotes. */
const cleanCell = (cell: string): string =>
  cell
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .replaceAll('""', '"')

export type PastedValue = { value: string; isStrange?: boolean }

const readDate = (text: string): string | null => {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/.exec(text) ?? []
  const full = year.length === 2 ? `20${year}` : year
  const date = day ? `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text
  return isSchoolDate(date) ? date : null
}

const readTime = (text: string): string | null => {
  const [, hours, minutes] = /^(\d{1,2})[:.\- ](\d{2})(?::\d{2})?$/.exec(text) ?? []
  return hours && Number(hours) < 24 && Number(minutes) < 60 ? `${hours.padStart(2, '0')}:${minutes}` : null
}

const plain = (text: string): string => text.toLocaleLowerCase('ru').replaceAll('.', '').trim()

/** By the value, the whole label, or the beginning of the only label that begins so: «м» is «мужской». */
const readChoice = (text: string, options: NonNullable<GridColumn['options']>): string | null => {
  const wanted = plain(text)
  const whole = options.find(({ value, label }) => plain(value) === wanted || plain(label) === wanted)
  const begun = options.filter(({ label }) => plain(label).startsWith(wanted))
  return whole?.value ?? (begun.length === 1 ? begun[0]!.value : null)
}

/** Turns a pasted text into what the cell holds; what cannot be read is strange, and the cell says so. */
export const readCell = ({ kind, options = [] }: GridColumn, text: string): PastedValue => {
  if (text === '' || kind === 'text' || kind === 'number') return { value: text }
  const value =
    kind === 'date' ? readDate(text) : kind === 'time' ? readTime(text) : readChoice(text, options)
  return value === null ? { value: '', isStrange: true } : { value }
}

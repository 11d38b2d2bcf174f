import { parse } from 'csv-parse/sync'

import { charsetOf } from '@/core/files/charset'

import { LIMITS, notATable, tooManyRows, unclosedQuote } from './file-errors'

/** The text of a file, whatever its charset. */
export const decodeText = (bytes: Uint8Array): string => new TextDecoder(charsetOf(bytes)).decode(bytes)

/** The sign that divides the first line most often outside of quotes. */
export const findDelimiter = (text: string): string => {
  const line = (/^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '').replaceAll(/"[^"]*"/g, '')
  const count = (sign: string) => line.split(sign).length
  return [';', '\t', ','].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

/** Rows of a CSV file; the place of a row is that in the file. */
export const readCsv = (bytes: Uint8Array): string[][] => {
  const text = decodeText(bytes)
  // A text holds no zero bytes: a picture or a program was given.
  if (text.includes('\0')) throw notATable()
  try {
    const rows: string[][] = parse(text, {
      bom: true,
      delimiter: findDelimiter(text),
      relax_column_count: true,
      to: LIMITS.rows + 2,
    })
    if (rows.length > LIMITS.rows + 1) throw tooManyRows()
    return rows
  } catch (error) {
    const code = (error as { code?: string }).code ?? ''
    if (code.includes('QUOTE')) throw unclosedQuote()
    throw code.startsWith('CSV_') ? notATable() : error
  }
}

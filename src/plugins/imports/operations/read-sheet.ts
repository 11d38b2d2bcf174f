import type { Sheet } from '../types'
import { emptySheet, encryptedFile, LIMITS, notATable, tooMuchText } from './file-errors'
import { readCsv } from './read-csv'
import { readXlsx } from './read-xlsx'

const begins = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

/**
 * Reads an uploaded file by what it is, not by its name. Merged cells are refused unless they are allowed: then their
 * text stands in the first of them and the others are empty.
 */
export const readSheet = async (
  bytes: Uint8Array,
  options: { isMergedAllowed?: boolean } = {},
): Promise<Sheet> => {
  if (bytes.length === 0) throw emptySheet()
  // The container of old .xls and of workbooks with a password.
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw encryptedFile()
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) throw notATable()
  const { rows, name, warnings } = begins(bytes, 0x50, 0x4b)
    ? await readXlsx(bytes, options)
    : { rows: readCsv(bytes), name: null, warnings: [] }
  const clean = rows.map((row) =>
    row.slice(0, LIMITS.columns).map((cell) => cell.trim().slice(0, LIMITS.cell)),
  )
  const isFilled = (row: readonly string[]) => row.some((cell) => cell !== '')
  if (!clean[0] || !isFilled(clean[0]) || !clean.slice(1).some(isFilled)) throw emptySheet()
  const size = clean.reduce((sum, row) => sum + row.reduce((length, cell) => length + cell.length, 0), 0)
  if (size > LIMITS.textMb * 1024 * 1024) throw tooMuchText()
  return { rows: clean, name, warnings }
}

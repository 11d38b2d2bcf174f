export type Cell = string | number | boolean | null | undefined

/** Begins a formula in a spreadsheet: such a text is shown as text and never run. */
const FORMULA = /^\s*[=+\-@]|^[\t\r\n]/

const escape = (cell: Cell): string => {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  const text = typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : String(cell)
  return /[";\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The mark by which Excel knows that the file is UTF-8. */
export const CSV_START = '\uFEFF'

/** One line of a CSV file as Russian Excel opens it: semicolons between, decimal commas, CRLF at the end. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(escape).join(';')}\r\n`

/** A whole CSV file that Russian Excel opens by a double click: UTF-8 with its mark, semicolons, decimal commas, CRLF. */
export const csvFile = (rows: readonly (readonly Cell[])[]): string =>
  `${CSV_START}${rows.map(csvLine).join('')}`

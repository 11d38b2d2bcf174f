import writeExcelFile from 'write-excel-file/node'

import type { Cell } from './csv'

export type SheetColumn = {
  header: string
  /** In characters; as wide as the header when left out. */
  width?: number
}
export type Sheet = {
  /** Name of the sheet, at most 31 characters; what Excel forbids in it is left out. */
  name: string
  columns: readonly SheetColumn[]
  rows: readonly (readonly Cell[])[]
}

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The longest text that a cell of Excel holds. */
const LONGEST_CELL = 32_767

const sheetName = (name: string, place: number): string =>
  name
    .replaceAll(/[[\]:*?/\\]/g, ' ')
    .trim()
    .slice(0, 31) || `Лист ${place + 1}`

/** What a file of XML cannot hold. */
// eslint-disable-next-line no-control-regex -- control characters are what is meant
const UNHOLDABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g

/** Texts are written as texts: Excel runs none of them as a formula. */
const cellOf = (value: Cell) =>
  value === null || value === undefined || value === ''
    ? null
    : typeof value === 'string'
      ? { value: value.replaceAll(UNHOLDABLE, '').slice(0, LONGEST_CELL), type: String }
      : { value }

/** A workbook of one or several sheets; the head of each stays in sight. */
export const xlsxFile = async (sheets: readonly Sheet[]): Promise<Buffer> =>
  writeExcelFile(
    sheets.map(({ name, columns, rows }, place) => ({
      data: [
        columns.map(({ header }) => ({
          value: header,
          type: String,
          fontWeight: 'bold' as const,
          wrap: true,
        })),
        ...rows.map((row) => row.map(cellOf)),
      ],
      sheet: sheetName(name, place),
      columns: columns.map(({ header, width }) => ({ width: width ?? Math.max(10, header.length + 2) })),
      stickyRowsCount: 1,
    })),
  ).toBuffer()

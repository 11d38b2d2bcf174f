import { csvFile, type Cell } from './csv'
import { download } from './download'
import { xlsxFile, type SheetColumn } from './xlsx'

export const TABLE_FORMATS = ['xlsx', 'csv'] as const
export type TableFormat = (typeof TABLE_FORMATS)[number]

type Table = {
  /** Name of the file without its ending. */
  name: string
  title: string
  columns: readonly SheetColumn[]
  rows: readonly (readonly Cell[])[]
}

/** A table to take away, in the form that was asked for. */
export const tableFile = async (
  format: TableFormat,
  { name, title, columns, rows }: Table,
): Promise<Response> =>
  download({
    name: `${name}.${format}`,
    body:
      format === 'csv'
        ? csvFile([columns.map(({ header }) => header), ...rows])
        : await xlsxFile([{ name: title, columns, rows }]),
  })

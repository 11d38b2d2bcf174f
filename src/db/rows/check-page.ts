import { columnOf, type FlatColumn, type FlatTable } from './flat-table'
import type { FindRows } from './types'

type Page = { columns: FlatColumn[]; limit: number | undefined; offset: number | undefined }

/** Checks what to read and how much. A limit of 0 means everything to one database and nothing to the other. */
export const checkPage = (table: FlatTable, { columns, limit, offset }: FindRows): Page => {
  if (columns.length === 0) throw new Error(`Name the columns of ${table.slug} to read`)
  if (limit !== undefined && (!Number.isInteger(limit) || limit < 1)) {
    throw new RangeError(`A limit of rows is 1 or more, not ${limit}`)
  }
  if (offset !== undefined && (!Number.isInteger(offset) || offset < 0)) {
    throw new RangeError(`An offset of rows is 0 or more, not ${offset}`)
  }
  return { columns: columns.map((name) => columnOf(table, name)), limit, offset }
}

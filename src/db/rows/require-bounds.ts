import type { FlatTable } from './flat-table'
import { isUnbounded, parseWhere } from './parse-where'
import type { RowWhere } from './types'

/** Refuses a write to every row of a table: such a query is a forgotten condition. */
export const requireBounds = (table: FlatTable, where: RowWhere): RowWhere => {
  if (isUnbounded(parseWhere(table, where))) throw new Error(`Say which rows of ${table.slug} to change`)
  return where
}

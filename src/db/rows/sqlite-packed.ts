import type { FlatColumn } from './flat-table'
import type { SqliteTable } from './sqlite-table'

type Selected = { table: SqliteTable; columns: readonly FlatColumn[] }

/** JSON of SQLite has fifteen digits of a fraction; a number that was computed may need seventeen. */
const exactly = ({ kind, isId }: FlatColumn, name: string): string =>
  kind === 'number' && !isId ? `iif(typeof(${name}) = 'real', printf('%!.17g', ${name}), ${name})` : name

/** The columns under the short names that `packed` lists. */
export const selection = ({ table, columns }: Selected): string[] =>
  columns.map((column, index) => `${table.sqlColumn(column)} AS c${index}`)

/**
 * A statement that brings all rows in one cell, as a JSON list of lists: a row costs the driver ten times what its
 * bytes cost `JSON.parse`. `inner` selects the columns as `selection` names them, then the JSON of related rows as
 * r0, r1, …
 */
export const packed = ({
  columns,
  related = 0,
  inner,
}: {
  columns: readonly FlatColumn[]
  related?: number
  inner: string
}): string => {
  const own = columns.map((column, index) => exactly(column, `c${index}`))
  const others = Array.from({ length: related }, (_, index) => `json(r${index})`)
  return `SELECT json_group_array(json_array(${[...own, ...others].join(', ')})) FROM (${inner})`
}

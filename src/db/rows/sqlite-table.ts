import type { CollectionSlug, Payload } from 'payload'

import { type FlatColumn, type FlatTable, flatTable } from './flat-table'
import type { FlatRow, FlatValue } from './types'

export type SqliteTable = FlatTable & {
  /** Quoted, as all names here. */
  sqlName: string
  sqlColumn: (column: FlatColumn) => string
}

/** What @payloadcms/drizzle knows of the schema it built. */
type RawSchema = {
  tableNameMap: Map<string, string>
  rawTables: Record<string, { columns: Record<string, { name: string }> }>
}

const FULL_ISO_LENGTH = '2026-09-01T00:00:00.000Z'.length

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Payload's own key of a collection in its map of tables. */
const snakeCase = (slug: string): string =>
  slug
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/[\s-]+/g, '_')
    .toLowerCase()

/** The names that Payload gave to a collection's table and columns. */
export const sqliteTable = (payload: Payload, slug: CollectionSlug): SqliteTable => {
  const flat = flatTable(payload, slug)
  const { rawTables, tableNameMap } = payload.db as unknown as RawSchema
  const name = tableNameMap.get(snakeCase(slug)) ?? snakeCase(slug)
  const raw = rawTables[name]
  if (!raw) throw new Error(`There is no table of the collection ${slug}`)
  const sqlColumn = (column: FlatColumn): string => {
    const found = raw.columns[column.name]
    if (!found) throw new Error(`There is no column ${slug}.${column.name} in the database`)
    return quoted(found.name)
  }
  return { ...flat, sqlName: quoted(name), sqlColumn }
}

/** A value of the database in the form the gateway promises. */
const fromSqlite = ({ kind }: FlatColumn, value: unknown): FlatValue => {
  if (value === null || value === undefined) return null
  // A fraction travels as text, see `packed`.
  if (kind === 'number' && typeof value === 'string') return Number(value)
  if (Number.isInteger(value) && !Number.isSafeInteger(value))
    throw new RangeError(`The integer ${value as number} is not exact as a number`)
  if (kind === 'boolean') return value === 1 || value === true
  // Payload stores an instant as it was written to it: with an offset, without milliseconds.
  if (kind === 'instant' && (value as string).length !== FULL_ISO_LENGTH)
    return new Date(value as string).toISOString()
  return value as FlatValue
}

/** A row of the database, whose values stand in the order of the columns. A plain loop: it runs for every row read. */
export const rowOf = (columns: readonly FlatColumn[], values: readonly unknown[]): FlatRow => {
  const row: FlatRow = {}
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index]!
    row[column.name] = fromSqlite(column, values[index])
  }
  return row
}

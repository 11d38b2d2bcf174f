import type { Payload } from 'payload'

import { columnOf } from './flat-table'
import { packed, selection } from './sqlite-packed'
import { rowOf, type SqliteTable, sqliteTable } from './sqlite-table'
import type { FlatRow, RelatedRows } from './types'

/** A column of the answer that holds rows of another collection, as a list of lists. */
export type WithPart = { name: string; sql: string; read: (value: unknown) => FlatRow[] }

const orderOf = (child: SqliteTable, sort: readonly string[] = []): string =>
  sort.length === 0
    ? ''
    : ` ORDER BY ${sort
        .map(
          (term) =>
            `${child.sqlColumn(columnOf(child, term.replace(/^-/, '')))}${term.startsWith('-') ? ' DESC' : ''}`,
        )
        .join(', ')}`

/** Subqueries that bring the related rows in the same statement. */
export const sqliteWith = (
  payload: Payload,
  parent: SqliteTable,
  related: Readonly<Record<string, RelatedRows>> = {},
): WithPart[] =>
  Object.entries(related).map(([name, { collection, columns: names, on, sort, limit }]) => {
    const child = sqliteTable(payload, collection)
    // Without aliases the two could not be told apart.
    if (child.slug === parent.slug)
      throw new Error(`Rows of ${child.slug} cannot bring rows of ${child.slug}`)
    const columns = names.map((column) => columnOf(child, column))
    const key = `${child.sqlName}.${child.sqlColumn(columnOf(child, on))} = ${parent.sqlName}."id"`
    const inner = `SELECT ${selection({ table: child, columns }).join(', ')} FROM ${child.sqlName} WHERE ${key}${orderOf(child, sort)}${limit ? ` LIMIT ${limit}` : ''}`
    return {
      name,
      sql: `(${packed({ columns, inner })})`,
      read: (value) => (value as unknown[][]).map((values) => rowOf(columns, values)),
    }
  })

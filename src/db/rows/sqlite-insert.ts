import { conflictPlan } from './conflict-plan'
import type { PreparedRows } from './prepare-rows'
import type { Statement } from './sqlite-executor'
import type { SqliteTable } from './sqlite-table'
import type { SqlPart } from './sqlite-where'
import type { UpsertRows } from './types'

/** SQLite's limit is 32,766 arguments in a statement. */
const MOST_ARGUMENTS = 32_000

const chunked = <T>(list: readonly T[], size: number): T[][] => {
  const chunks: T[][] = []
  for (let start = 0; start < list.length; start += size) chunks.push(list.slice(start, start + size))
  return chunks
}

/** As few statements as the limit allows, each followed by `tail`. */
export const sqliteInsert = (
  table: SqliteTable,
  { columns, values }: PreparedRows,
  tail: SqlPart = { sql: '', args: [] },
): Statement[] => {
  const names = columns.map(table.sqlColumn).join(', ')
  const places = `(${columns.map(() => '?').join(', ')})`
  const perStatement = Math.max(1, Math.floor((MOST_ARGUMENTS - tail.args.length) / columns.length))
  return chunked(values, perStatement).map((rows) => ({
    sql: `INSERT INTO ${table.sqlName} (${names}) VALUES ${rows.map(() => places).join(', ')}${tail.sql}`,
    args: [...rows.flat(), ...tail.args],
  }))
}

/** Inserts that change the rows that are there already. Each answers with the ids it touched. */
export const sqliteUpsert = (
  table: SqliteTable,
  prepared: PreparedRows,
  args: UpsertRows,
  guard: SqlPart | undefined,
): Statement[] => {
  const { on, set, add } = conflictPlan(table, prepared, args)
  const assignments = [
    ...set.map((column) => `${table.sqlColumn(column)} = excluded.${table.sqlColumn(column)}`),
    ...add.map((column) => {
      const name = table.sqlColumn(column)
      return `${name} = coalesce(${table.sqlName}.${name}, 0) + excluded.${name}`
    }),
  ]
  const action =
    assignments.length === 0
      ? 'DO NOTHING'
      : `DO UPDATE SET ${assignments.join(', ')}${guard ? ` WHERE ${guard.sql}` : ''}`
  const sql = ` ON CONFLICT (${on.map(table.sqlColumn).join(', ')}) ${action} RETURNING "id"`
  return sqliteInsert(table, prepared, { sql, args: guard && assignments.length > 0 ? guard.args : [] })
}

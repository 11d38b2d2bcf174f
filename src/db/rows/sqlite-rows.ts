import { columnOf, type FlatColumn } from './flat-table'
import { requireBounds } from './require-bounds'
import { parseWhere } from './parse-where'
import { prepareChange, prepareRows } from './prepare-rows'
import { type SqliteExecutor, sqliteExecutor } from './sqlite-executor'
import { fromSqlite, type SqliteTable, sqliteTable } from './sqlite-table'
import { sqliteInsert, sqliteUpsert } from './sqlite-insert'
import { type SqlPart, sqliteWhere } from './sqlite-where'
import type {
  CountRows,
  FindRows,
  FlatRow,
  InsertRows,
  RemoveRows,
  RowGateway,
  RowSource,
  RowWhere,
  UpdateRows,
  Upserted,
  UpsertRows,
} from './types'

const wherePart = (table: SqliteTable, where: RowWhere | undefined): SqlPart =>
  sqliteWhere(table, parseWhere(table, where))

const orderPart = (table: SqliteTable, sort: readonly string[] = []): string => {
  if (sort.length === 0) return ''
  const terms = sort.map((term) => {
    const column = columnOf(table, term.replace(/^-/, ''))
    return `${table.sqlColumn(column)}${term.startsWith('-') ? ' DESC' : ''}`
  })
  return ` ORDER BY ${terms.join(', ')}`
}

const limitPart = ({ limit, offset }: Pick<FindRows, 'limit' | 'offset'>): SqlPart => {
  if (limit === undefined && offset === undefined) return { sql: '', args: [] }
  return { sql: ' LIMIT ? OFFSET ?', args: [limit ?? -1, offset ?? 0] }
}

const find = async (table: SqliteTable, executor: SqliteExecutor, args: FindRows): Promise<FlatRow[]> => {
  const columns = args.columns.map((name): FlatColumn => columnOf(table, name))
  if (columns.length === 0) throw new Error(`Name the columns of ${table.slug} to read`)
  const where = wherePart(table, args.where)
  const limit = limitPart(args)
  const names = columns.map(table.sqlColumn).join(', ')
  const sql = `SELECT ${names} FROM ${table.sqlName} WHERE ${where.sql}${orderPart(table, args.sort)}${limit.sql}`
  const cells = await executor.read({ sql, args: [...where.args, ...limit.args] })
  return cells.map((values) => {
    const row: FlatRow = {}
    for (const [index, column] of columns.entries()) row[column.name] = fromSqlite(column, values[index])
    return row
  })
}

const count = async (table: SqliteTable, executor: SqliteExecutor, { where }: CountRows): Promise<number> => {
  const { sql, args } = wherePart(table, where)
  const [row] = await executor.read({ sql: `SELECT count(*) FROM ${table.sqlName} WHERE ${sql}`, args })
  return row?.[0] as number
}

const update = async (table: SqliteTable, executor: SqliteExecutor, args: UpdateRows): Promise<number> => {
  const where = wherePart(table, requireBounds(table, args.where))
  const change = prepareChange(table, args.data)
  const additions = Object.entries(args.add ?? {}).map(([name, value]) => ({
    column: columnOf(table, name),
    value,
  }))
  const set = [
    ...change.map(([column]) => `${table.sqlColumn(column)} = ?`),
    ...additions.map(
      ({ column }) => `${table.sqlColumn(column)} = coalesce(${table.sqlColumn(column)}, 0) + ?`,
    ),
  ]
  const values = [...change.map(([, value]) => value), ...additions.map(({ value }) => value)]
  const sql = `UPDATE ${table.sqlName} SET ${set.join(', ')} WHERE ${where.sql}`
  return executor.change([{ sql, args: [...values, ...where.args] }])
}

const remove = (table: SqliteTable, executor: SqliteExecutor, args: RemoveRows): Promise<number> => {
  const where = wherePart(table, requireBounds(table, args.where))
  return executor.change([{ sql: `DELETE FROM ${table.sqlName} WHERE ${where.sql}`, args: where.args }])
}

const insert = async (
  table: SqliteTable,
  executor: SqliteExecutor,
  { rows }: InsertRows,
): Promise<number[]> => {
  if (rows.length === 0) return []
  const prepared = prepareRows(table, rows)
  await executor.change(sqliteInsert(table, prepared))
  return prepared.ids
}

const upsert = async (table: SqliteTable, executor: SqliteExecutor, args: UpsertRows): Promise<Upserted> => {
  if (args.rows.length === 0) return { inserted: [], updated: [] }
  const prepared = prepareRows(table, args.rows)
  const guard = args.where ? wherePart(table, args.where) : undefined
  const answers = await executor.write(sqliteUpsert(table, prepared, args, guard))
  const fresh = new Set(prepared.ids)
  const touched = [...new Set(answers.flat().map(([id]) => id as number))]
  return { inserted: touched.filter((id) => fresh.has(id)), updated: touched.filter((id) => !fresh.has(id)) }
}

/** The row gateway on the embedded database. */
export const sqliteRows = (source: RowSource): RowGateway => {
  const executor = sqliteExecutor(source)
  const table = (slug: FindRows['collection']) => sqliteTable(source.payload, slug)
  const findAll = async <TRow>(args: FindRows): Promise<TRow[]> =>
    (await find(table(args.collection), executor, args)) as TRow[]
  return {
    find: findAll,
    findOne: async <TRow>(args: FindRows) => (await findAll<TRow>({ ...args, limit: 1 }))[0] ?? null,
    count: async (args) => count(table(args.collection), executor, args),
    insert: async (args) => insert(table(args.collection), executor, args),
    upsert: async (args) => upsert(table(args.collection), executor, args),
    update: async (args) => update(table(args.collection), executor, args),
    remove: async (args) => remove(table(args.collection), executor, args),
  }
}

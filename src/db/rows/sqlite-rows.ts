import { checkPage } from './check-page'
import { columnOf } from './flat-table'
import { requireBounds } from './require-bounds'
import { parseWhere } from './parse-where'
import { prepareChange, prepareRows } from './prepare-rows'
import { type SqliteExecutor, sqliteExecutor } from './sqlite-executor'
import { packed, selection } from './sqlite-packed'
import { rowOf, type SqliteTable, sqliteTable } from './sqlite-table'
import { sqliteInsert, sqliteUpsert } from './sqlite-insert'
import { sqliteWith, type WithPart } from './sqlite-with'
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

const find = async (
  table: SqliteTable,
  executor: SqliteExecutor,
  args: FindRows,
  related: readonly WithPart[],
): Promise<FlatRow[]> => {
  const { columns, limit, offset } = checkPage(table, args)
  const where = wherePart(table, args.where)
  const page = limit === undefined && offset === undefined ? [] : [limit ?? -1, offset ?? 0]
  const names = [
    ...selection({ table, columns }),
    ...related.map(({ sql }, index) => `${sql} AS r${index}`),
  ].join(', ')
  const order = `${orderPart(table, args.sort)}${page.length > 0 ? ' LIMIT ? OFFSET ?' : ''}`
  const inner = `SELECT ${names} FROM ${table.sqlName} WHERE ${where.sql}${order}`
  const sql = packed({ columns, related: related.length, inner })
  const [answer] = await executor.read({ sql, args: [...where.args, ...page] })
  return (JSON.parse(answer?.[0] as string) as unknown[][]).map((values) => {
    const row = rowOf(columns, values)
    for (const [index, { name, read }] of related.entries()) {
      Object.assign(row, { [name]: read(values[columns.length + index]) })
    }
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
  const { data, add } = prepareChange(table, args)
  const set = [
    ...data.map(([column]) => `${table.sqlColumn(column)} = ?`),
    ...add.map(([column]) => `${table.sqlColumn(column)} = coalesce(${table.sqlColumn(column)}, 0) + ?`),
  ]
  const values = [...data, ...add].map(([, value]) => value)
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
  const inserted = touched.filter((id) => fresh.has(id))
  return { inserted, updated: args.needsUpdated ? touched.filter((id) => !fresh.has(id)) : [] }
}

/** The row gateway on the embedded database. */
export const sqliteRows = (source: RowSource): RowGateway => {
  const executor = sqliteExecutor(source)
  const table = (slug: FindRows['collection']) => sqliteTable(source.payload, slug)
  const findAll = async <TRow>(args: FindRows): Promise<TRow[]> =>
    (await find(
      table(args.collection),
      executor,
      args,
      sqliteWith(source.payload, table(args.collection), args.with),
    )) as TRow[]
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

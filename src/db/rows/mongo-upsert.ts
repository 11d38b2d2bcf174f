import { bulkUpsert } from './mongo-bulk-upsert'
import { type ConflictPlan, conflictPlan } from './conflict-plan'
import type { FlatColumn, FlatTable } from './flat-table'
import type { MongoCollection, MongoSession, MongoUpdate } from './mongo-collection'
import { fromDocument, type MongoDocument } from './mongo-document'
import { type MongoFilter, mongoWhere, toMongo } from './mongo-where'
import { parseWhere } from './parse-where'
import type { PreparedRows } from './prepare-rows'
import type { FlatValue, Upserted, UpsertRows } from './types'

type Row = Map<FlatColumn, FlatValue>
type Upsert = {
  collection: MongoCollection
  table: FlatTable
  prepared: PreparedRows
  args: UpsertRows
  session: MongoSession | undefined
}

const rowsOf = ({ columns, values }: PreparedRows): Row[] =>
  values.map((row) => new Map(columns.map((column, index) => [column, row[index] as FlatValue])))

const pick = (row: Row, columns: readonly FlatColumn[]): MongoDocument =>
  Object.fromEntries(columns.map((column) => [column.path, toMongo(column, row.get(column) ?? null)]))

const keyText = (values: readonly FlatValue[]): string => JSON.stringify(values)

/** What happens to a row that is there already. */
const changeOf = (row: Row, { set, add }: ConflictPlan): MongoDocument => ({
  ...(set.length > 0 ? { $set: pick(row, set) } : {}),
  ...(add.length > 0 ? { $inc: pick(row, add) } : {}),
})

/** The same, and what a row that is not there yet gets besides. */
const upsertOf = (row: Row, plan: ConflictPlan): MongoUpdate => {
  const elsewhere = new Set([...plan.on, ...plan.set, ...plan.add])
  const rest = [...row.keys()].filter((column) => !elsewhere.has(column))
  const update = { ...changeOf(row, plan), $setOnInsert: pick(row, rest) }
  return { updateOne: { filter: pick(row, plan.on), update, upsert: true } }
}

/** Ids by key of the rows that are there already. */
const findExisting = async (upsert: Upsert, on: readonly FlatColumn[], guard?: MongoFilter) => {
  const { collection, prepared, session } = upsert
  const keys: MongoFilter = { $or: rowsOf(prepared).map((row) => pick(row, on)) }
  const paths = [...on.map(({ path }) => path), '_id']
  const projection = Object.fromEntries(paths.map((path): [string, 1] => [path, 1]))
  const found = await collection
    .find(guard ? { $and: [keys, guard] } : keys, { projection, session })
    .toArray()
  const entries = found.map((document): [string, number] => [
    keyText(on.map((column) => fromDocument(document, column))),
    document._id as number,
  ])
  return new Map(entries)
}

/** MongoDB has no condition on an upsert, so rows that are there are told from new ones before. */
const guardedUpsert = async (upsert: Upsert, plan: ConflictPlan, guard: MongoFilter): Promise<Upserted> => {
  const { collection, prepared, session } = upsert
  const existing = await findExisting(upsert, plan.on)
  const matching = existing.size > 0 ? await findExisting(upsert, plan.on, guard) : new Map<string, number>()
  const keyOf = (row: Row) => keyText(plan.on.map((column) => row.get(column) ?? null))
  const operations = rowsOf(prepared).flatMap((row): MongoUpdate[] => {
    const id = matching.get(keyOf(row))
    if (id !== undefined)
      return [{ updateOne: { filter: { $and: [{ _id: id }, guard] }, update: changeOf(row, plan) } }]
    if (existing.has(keyOf(row))) return []
    const all = pick(
      row,
      [...row.keys()].filter((column) => !plan.on.includes(column)),
    )
    return [{ updateOne: { filter: pick(row, plan.on), update: { $setOnInsert: all }, upsert: true } }]
  })
  if (operations.length === 0) return { inserted: [], updated: [] }
  const { inserted } = await bulkUpsert({ collection, operations, session })
  return { inserted, updated: [...matching.values()] }
}

/** Inserts rows and changes those that are there already. */
export const mongoUpsert = async (upsert: Upsert): Promise<Upserted> => {
  const { args, collection, prepared, session, table } = upsert
  const plan = conflictPlan(table, prepared, args)
  const changes = plan.set.length + plan.add.length > 0
  if (args.where && changes) return guardedUpsert(upsert, plan, mongoWhere(parseWhere(table, args.where)))
  const operations = rowsOf(prepared).map((row) => upsertOf(row, plan))
  const { inserted, matched } = await bulkUpsert({ collection, operations, session })
  if (!changes || matched === 0) return { inserted, updated: [] }
  const fresh = new Set(inserted)
  const touched = await findExisting(upsert, plan.on)
  return { inserted, updated: [...touched.values()].filter((id) => !fresh.has(id)) }
}

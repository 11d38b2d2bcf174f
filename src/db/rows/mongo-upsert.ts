import { bulkUpsert } from './mongo-bulk-upsert'
import { type ConflictPlan, conflictPlan } from './conflict-plan'
import type { FlatColumn, FlatTable } from './flat-table'
import type { MongoCollection, MongoSession, MongoUpdate } from './mongo-collection'
import type { MongoDocument } from './mongo-document'
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

/** What happens to a row that is there already. */
const changeOf = (row: Row, { set, add }: ConflictPlan): MongoDocument => ({
  ...(set.length > 0 ? { $set: pick(row, set) } : {}),
  ...(add.length > 0 ? { $inc: pick(row, add) } : {}),
})

/** What is asked of the server for a row. */
const operationsOf = (row: Row, plan: ConflictPlan, guard: MongoFilter | undefined): MongoUpdate[] => {
  const key = pick(row, plan.on)
  const restOf = (elsewhere: readonly FlatColumn[]): MongoDocument =>
    pick(
      row,
      [...row.keys()].filter((column) => !elsewhere.includes(column)),
    )
  const change = changeOf(row, plan)
  const making = {
    ...(guard ? {} : change),
    $setOnInsert: restOf(guard ? plan.on : Object.values(plan).flat()),
  }
  const make: MongoUpdate = { updateOne: { filter: key, update: making, upsert: true } }
  // MongoDB has no condition on an upsert: first what is there and matches is changed, then what is not there is made.
  return guard ? [{ updateOne: { filter: { $and: [key, guard] }, update: change } }, make] : [make]
}

/** The ids of the rows that are there already and match the guard. */
const findIds = async (upsert: Upsert, on: readonly FlatColumn[], guard?: MongoFilter): Promise<number[]> => {
  const { collection, prepared, session } = upsert
  const keys: MongoFilter = { $or: rowsOf(prepared).map((row) => pick(row, on)) }
  const found = await collection
    .find(guard ? { $and: [keys, guard] } : keys, { projection: { _id: 1 }, session })
    .toArray()
  return found.map(({ _id }) => _id as number)
}

/** Inserts rows and changes those that are there already, in one round trip. */
export const mongoUpsert = async (upsert: Upsert): Promise<Upserted> => {
  const { args, collection, prepared, session, table } = upsert
  const plan = conflictPlan(table, prepared, args)
  const changes = plan.set.length + plan.add.length > 0
  const guard = args.where && changes ? mongoWhere(parseWhere(table, args.where)) : undefined
  const isTold = changes && args.needsUpdated
  // What matches the guard now need not match it after its change.
  const matching = isTold && guard ? await findIds(upsert, plan.on, guard) : []
  const operations = rowsOf(prepared).flatMap((row) => operationsOf(row, plan, guard))
  const { inserted } = await bulkUpsert({ collection, operations, session })
  if (!isTold || guard) return { inserted, updated: matching }
  const fresh = new Set(inserted)
  return { inserted, updated: (await findIds(upsert, plan.on)).filter((id) => !fresh.has(id)) }
}

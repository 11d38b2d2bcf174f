import { checkPage } from './check-page'
import { columnOf, type FlatTable, flatTable } from './flat-table'
import {
  type MongoCollection,
  mongoCollection,
  type MongoSession,
  readSession,
  writing,
} from './mongo-collection'
import { fromDocument, toDocument } from './mongo-document'
import { mongoWith, type WithStage } from './mongo-with'
import { mongoUpsert } from './mongo-upsert'
import { mongoWhere, toMongo } from './mongo-where'
import { parseWhere } from './parse-where'
import { prepareChange, prepareRows } from './prepare-rows'
import { requireBounds } from './require-bounds'
import type { CountRows, FindRows, FlatRow, InsertRows, RowGateway, RowSource, UpdateRows } from './types'

type Place = { collection: MongoCollection; table: FlatTable; session: MongoSession | undefined }

const sortOf = (table: FlatTable, sort: readonly string[] = []): Record<string, 1 | -1> =>
  Object.fromEntries(
    sort.map((term) => [columnOf(table, term.replace(/^-/, '')).path, term.startsWith('-') ? -1 : 1]),
  )

const find = async (
  { collection, table, session }: Place,
  args: FindRows,
  related: readonly WithStage[],
): Promise<FlatRow[]> => {
  const { columns, limit, offset } = checkPage(table, args)
  const projection: Record<string, 0 | 1> = { _id: 0 }
  for (const { path } of columns) projection[path] = 1
  const options = { projection, sort: sortOf(table, args.sort), limit, skip: offset, session }
  const filter = mongoWhere(parseWhere(table, args.where))
  const documents =
    related.length === 0
      ? await collection.find(filter, options).toArray()
      : await collection
          .aggregate(
            [
              { $match: filter },
              ...(args.sort?.length ? [{ $sort: options.sort }] : []),
              ...(offset ? [{ $skip: offset }] : []),
              ...(limit ? [{ $limit: limit }] : []),
              ...related.map(({ stage }) => stage),
              { $project: { ...projection, ...Object.fromEntries(related.map(({ name }) => [name, 1])) } },
            ],
            { session },
          )
          .toArray()
  return documents.map((document) => ({
    ...Object.fromEntries(columns.map((column) => [column.name, fromDocument(document, column)])),
    ...(Object.fromEntries(related.map(({ name, read }) => [name, read(document[name])])) as object),
  }))
}

const count = ({ collection, table, session }: Place, { where }: CountRows): Promise<number> =>
  collection.countDocuments(mongoWhere(parseWhere(table, where)), { session })

const insert = async ({ collection, table, session }: Place, { rows }: InsertRows): Promise<number[]> => {
  const { columns, values, ids } = prepareRows(table, rows)
  await collection.insertMany(
    values.map((row) => toDocument(columns, row)),
    { session },
  )
  return ids
}

const update = async ({ collection, table, session }: Place, args: UpdateRows): Promise<number> => {
  const filter = mongoWhere(parseWhere(table, requireBounds(table, args.where)))
  const change = prepareChange(table, args)
  const set = change.data.map(([column, value]) => [column.path, toMongo(column, value)])
  const add = change.add.map(([column, value]) => [column.path, value])
  const operators = {
    ...(set.length > 0 ? { $set: Object.fromEntries(set) as object } : {}),
    ...(add.length > 0 ? { $inc: Object.fromEntries(add) as object } : {}),
  }
  const { matchedCount } = await collection.updateMany(filter, operators, { session })
  return matchedCount
}

/** The row gateway on MongoDB. */
export const mongoRows = (source: RowSource): RowGateway => {
  const place = (slug: FindRows['collection'], session: MongoSession | undefined): Place => ({
    collection: mongoCollection(source, slug),
    table: flatTable(source.payload, slug),
    session,
  })
  const findAll = async <TRow>(args: FindRows): Promise<TRow[]> =>
    (await find(
      place(args.collection, await readSession(source)),
      args,
      mongoWith(source, args.with),
    )) as TRow[]

  return {
    find: findAll,
    findOne: async <TRow>(args: FindRows) => (await findAll<TRow>({ ...args, limit: 1 }))[0] ?? null,
    count: async (args) => count(place(args.collection, await readSession(source)), args),
    insert: async ({ rows, ...args }) => {
      if (rows.length === 0) return []
      const write = (session?: MongoSession) => insert(place(args.collection, session), { ...args, rows })
      return writing(source, { isMany: rows.length > 1 }, write)
    },
    upsert: async (args) => {
      if (args.rows.length === 0) return { inserted: [], updated: [] }
      return writing(source, { isMany: args.rows.length > 1 }, (session) => {
        const at = place(args.collection, session)
        return mongoUpsert({ ...at, args, prepared: prepareRows(at.table, args.rows) })
      })
    },
    update: (args) =>
      writing(source, { isMany: false }, (session) => update(place(args.collection, session), args)),
    remove: (args) =>
      writing(source, { isMany: false }, async (session) => {
        const { collection, table } = place(args.collection, session)
        const filter = mongoWhere(parseWhere(table, requireBounds(table, args.where)))
        return (await collection.deleteMany(filter, { session })).deletedCount
      }),
  }
}

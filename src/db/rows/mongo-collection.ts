import type { CollectionSlug } from 'payload'

import { isTransient, isUndone, retryTransient } from '../retry-transient'
import { transactionLost } from '../transaction-lost'
import type { MongoDocument } from './mongo-document'
import type { MongoFilter } from './mongo-where'
import type { RowSource } from './types'

export type MongoSession = { inTransaction: () => boolean }
type Options = { session?: MongoSession }

export type MongoUpdate = { updateOne: { filter: MongoFilter; update: MongoDocument; upsert?: boolean } }

export type BulkResult = { upsertedIds: Record<string, unknown> }

/** The part of the driver's collection that the gateway uses. */
export type MongoCollection = {
  collectionName: string
  aggregate: (stages: object[], options: Options) => { toArray: () => Promise<MongoDocument[]> }
  bulkWrite: (operations: MongoUpdate[], options: Options) => Promise<BulkResult>
  countDocuments: (filter: MongoFilter, options: Options) => Promise<number>
  deleteMany: (filter: MongoFilter, options: Options) => Promise<{ deletedCount: number }>
  find: (
    filter: MongoFilter,
    options: Options & {
      projection: Record<string, 0 | 1>
      sort?: Record<string, 1 | -1>
      limit?: number
      skip?: number
    },
  ) => { toArray: () => Promise<MongoDocument[]> }
  insertMany: (documents: MongoDocument[], options: Options) => Promise<unknown>
  updateMany: (
    filter: MongoFilter,
    update: MongoDocument,
    options: Options,
  ) => Promise<{ matchedCount: number }>
}

type MongoDatabase = {
  collections: Record<string, { collection: unknown }>
  sessions: Record<string, MongoSession>
}

const database = (source: RowSource): MongoDatabase => source.payload.db

/** The driver's own collection: Mongoose would build a document of every row. */
export const mongoCollection = (source: RowSource, slug: CollectionSlug): MongoCollection => {
  const model = database(source).collections[slug]
  if (!model) throw new Error(`There is no collection ${slug} in the database`)
  return model.collection as MongoCollection
}

const transactionId = async (source: RowSource): Promise<number | string | null | undefined> =>
  'req' in source ? source.req?.transactionID : (source as { transactionID?: string }).transactionID

/** The session of the request's transaction, for reading. */
export const readSession = async (source: RowSource): Promise<MongoSession | undefined> => {
  const id = await transactionId(source)
  if (!id) return undefined
  const session = database(source).sessions[id]
  // Read outside of it, something would be checked that the transaction does not see.
  if (!session) throw transactionLost()
  return session
}

/**
 * Runs writes in the transaction of the request. Without one, a write of many documents gets its own where the
 * server has transactions, so that it is done whole or not at all.
 */
export const writing = async <T>(
  source: RowSource,
  { isMany }: { isMany: boolean },
  fn: (session?: MongoSession) => Promise<T>,
): Promise<T> => {
  const { db } = source.payload
  const joined = await transactionId(source)
  if (joined) {
    const session = database(source).sessions[joined]
    if (!session) throw transactionLost()
    return fn(session)
  }
  if (!isMany) return fn()
  let isOurs = false
  const attempt = async (): Promise<T> => {
    const own = await db.beginTransaction()
    isOurs = Boolean(own)
    // A server that stands alone has no transactions.
    if (!own) return fn()
    try {
      const result = await fn(database(source).sessions[own])
      await db.commitTransaction(own)
      return result
    } catch (error) {
      await db.rollbackTransaction(own)
      throw error
    }
  }
  return retryTransient(attempt, (error) => (isOurs ? isUndone(error) : isTransient(error)))
}

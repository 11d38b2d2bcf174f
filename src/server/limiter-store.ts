import cluster from 'node:cluster'

import { MongoClient } from 'mongodb'
import {
  RateLimiterCluster,
  RateLimiterMemory,
  RateLimiterMongo,
  RateLimiterRes,
} from 'rate-limiter-flexible'

import { RATE_LIMITS } from '../db/mongo/beside-the-documents'

type Limiting = {
  /** Tells the counters of one limit from those of another. */
  name: string
  points: number
  /** In seconds. */
  duration: number
  databaseUri: string | undefined
}

/** Rather let somebody in than hold everybody up by a database that does not answer. */
const PATIENCE_MS = 1000
const CONNECTIONS = 4

const clients = new Map<string, MongoClient>()

const clientOf = (uri: string): MongoClient => {
  const known = clients.get(uri)
  if (known) return known
  const client = new MongoClient(uri, {
    maxPoolSize: CONNECTIONS,
    serverSelectionTimeoutMS: PATIENCE_MS,
    timeoutMS: PATIENCE_MS,
  })
  clients.set(uri, client)
  return client
}

/** What counts for a limit; `consume` rejects with RateLimiterRes when there is no room. */
type LimiterStore = {
  consume: (key: string) => Promise<unknown>
  delete: (key: string) => Promise<unknown>
}

/** Counts in the primary of the worker processes; while that does not answer, here. */
const countInPrimary = (
  alone: LimiterStore,
  limit: { keyPrefix: string; points: number; duration: number },
): LimiterStore => {
  const shared = new RateLimiterCluster({ ...limit, timeoutMs: PATIENCE_MS })
  return {
    consume: (key) =>
      shared.consume(key).catch((refusal: unknown) => {
        if (refusal instanceof RateLimiterRes) throw refusal
        return alone.consume(key)
      }),
    delete: (key) => shared.delete(key).catch(() => alone.delete(key)),
  }
}

/**
 * Who counts: one process its own memory, worker processes their primary, several nodes on MongoDB the database, so
 * that a limit is one limit whatever process answers. While the others do not answer each counts for itself.
 */
export const chooseLimiter = ({ name, points, duration, databaseUri }: Limiting): LimiterStore => {
  const limit = { keyPrefix: name, points, duration }
  const alone = new RateLimiterMemory(limit)
  if (!databaseUri || !/^mongodb(?:\+srv)?:/.test(databaseUri))
    return cluster.isWorker ? countInPrimary(alone, limit) : alone
  const client = clientOf(databaseUri)
  return new RateLimiterMongo({
    storeClient: client,
    dbName: client.options.dbName,
    tableName: RATE_LIMITS,
    ...limit,
    // Who is over the limit is refused without a question to the database.
    inMemoryBlockOnConsumed: points + 1,
    insuranceLimiter: alone,
  })
}

/** Ends the connections of the counters. */
export const closeLimiters = async (): Promise<void> => {
  await Promise.all([...clients.values()].map((client) => client.close()))
  clients.clear()
}

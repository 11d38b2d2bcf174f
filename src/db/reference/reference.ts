import { LRUCache } from 'lru-cache'
import type { Payload, PayloadRequest } from 'payload'

import { notFound } from '@/core/errors'
import { afterCommit } from '@/db/in-transaction'

import { loadReference } from './load'
import type { Reference } from './types'

/** Another process may have changed a school: a snapshot is read anew after this many milliseconds. */
const MAX_AGE = 30_000
/** Snapshots kept at once; a school of 1,000 students takes about 2 MB. */
const MAX_SCHOOLS = 100

const CACHE_KEY = Symbol.for('asu-rso.reference')
type Cache = LRUCache<number, Promise<Reference | null>>
type GlobalWithCache = typeof globalThis & { [CACHE_KEY]?: WeakMap<Payload['db'], Cache> }

/** One cache for each database connection; the server's two bundles share it. */
const cacheOf = (payload: Payload): Cache => {
  const shared = globalThis as GlobalWithCache
  shared[CACHE_KEY] ??= new WeakMap()
  let cache = shared[CACHE_KEY].get(payload.db)
  if (!cache) {
    cache = new LRUCache({ max: MAX_SCHOOLS, ttl: MAX_AGE })
    shared[CACHE_KEY].set(payload.db, cache)
  }
  return cache
}

/** The snapshot of a school, read once and shared by all requests until something in it changes. */
export const readReference = async (payload: Payload, school: number): Promise<Reference> => {
  const cache = cacheOf(payload)
  let pending = cache.get(school)
  if (!pending) {
    pending = loadReference(payload, school)
    cache.set(school, pending)
    pending.catch(() => cache.delete(school))
  }
  const reference = await pending
  if (!reference) throw notFound()
  return reference
}

/** Drops a school's snapshot now and once more when the running transaction has been committed. */
export const forgetReference = (req: PayloadRequest, school: number): void => {
  const drop = (): void => void cacheOf(req.payload).delete(school)
  drop()
  if (req.transactionID) afterCommit(req, drop)
}

/** Drops everything, after a restore or a bulk load. */
export const forgetAllReferences = (payload: Payload): void => cacheOf(payload).clear()

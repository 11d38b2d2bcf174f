import { LRUCache } from 'lru-cache'
import type { Payload, PayloadRequest } from 'payload'

import { afterCommit } from '@/db/after-commit'

/** Another process may have changed a school: what is kept is read anew after this many milliseconds. */
const MAX_AGE = 30_000
/** Schools kept at once; a school of 1,000 students takes about 2 MB. */
const MAX_SCHOOLS = 100

const CACHES_KEY = Symbol.for('asu-rso.school-caches')
type Caches = Map<string, LRUCache<number, Promise<object>>>
type GlobalWithCaches = typeof globalThis & { [CACHES_KEY]?: WeakMap<Payload['db'], Caches> }

/** The caches of one database connection; the server's two bundles share them. */
const cachesOf = (payload: Payload): Caches => {
  const shared = globalThis as GlobalWithCaches
  shared[CACHES_KEY] ??= new WeakMap()
  let caches = shared[CACHES_KEY].get(payload.db)
  if (!caches) shared[CACHES_KEY].set(payload.db, (caches = new Map() as Caches))
  return caches
}

export type SchoolCache<TValue> = {
  (payload: Payload, school: number): Promise<TValue>
  /** Drops a school's value now, and once more when the running transaction has been committed. */
  forget: (req: PayloadRequest, school: number) => void
}

/** Keeps one value for each school in memory until it is told to forget it. */
export const schoolCache = <TValue extends object>(
  name: string,
  load: (payload: Payload, school: number) => Promise<TValue>,
): SchoolCache<TValue> => {
  const of = (payload: Payload) => {
    const caches = cachesOf(payload)
    let cache = caches.get(name)
    if (!cache) caches.set(name, (cache = new LRUCache({ max: MAX_SCHOOLS, ttl: MAX_AGE })))
    return cache as unknown as LRUCache<number, Promise<TValue>>
  }
  const read = (payload: Payload, school: number): Promise<TValue> => {
    const cache = of(payload)
    let pending = cache.get(school)
    if (!pending) {
      pending = load(payload, school)
      cache.set(school, pending)
      const mine = pending
      mine.catch(() => {
        if (cache.get(school) === mine) cache.delete(school)
      })
    }
    return pending
  }
  const forget = (req: PayloadRequest, school: number): void => {
    const drop = (): void => void of(req.payload).delete(school)
    drop()
    void afterCommit(req, drop)
  }
  return Object.assign(read, { forget })
}

/** Drops everything, after a restore or a bulk load. */
export const forgetAllSchools = (payload: Payload): void => {
  for (const cache of cachesOf(payload).values()) cache.clear()
}

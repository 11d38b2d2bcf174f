import { LRUCache } from 'lru-cache'
import type { Payload, PayloadRequest } from 'payload'

import { hearNeighbours, tellNeighbours } from '@/core/neighbours'
import { afterCommit } from '@/db/after-commit'
import { newStatementCount, runCounted } from '@/db/statement-count'

/** Another process may have changed a school: what is kept is never older than this many milliseconds. */
const MAX_AGE = 30_000
/** From this age on it is read anew beside the requests, so that a school at work never waits for it. */
const REFRESH_AGE = 15_000
/** Schools kept at once; a school of 1,000 students takes about 2 MB. */
const MAX_SCHOOLS = 100

const CACHES_KEY = Symbol.for('asu-rso.school-caches')
type Entry<TValue> = { value: Promise<TValue>; readAt: number; isRefreshing: boolean }
type Caches = Map<string, LRUCache<number, Entry<object>>>
type Forgotten = { name: string; school: number }
const FORGOTTEN = 'school-cache.forgotten'
type GlobalWithCaches = typeof globalThis & { [CACHES_KEY]?: WeakMap<Payload['db'], Caches> }

/** The caches of one database connection; the server's two bundles share them. */
const cachesOf = (payload: Payload): Caches => {
  const shared = globalThis as GlobalWithCaches
  shared[CACHES_KEY] ??= new WeakMap()
  let caches = shared[CACHES_KEY].get(payload.db)
  if (!caches) {
    const made: Caches = new Map()
    shared[CACHES_KEY].set(payload.db, made)
    hearNeighbours<Forgotten>(FORGOTTEN, ({ name, school }) => void made.get(name)?.delete(school))
    caches = made
  }
  return caches
}

export type SchoolCache<TValue> = {
  (payload: Payload, school: number): Promise<TValue>
  /**
   * Drops a school's value now, and once more when the running transaction has been committed. The commit is answered
   * when the other worker processes of this server have dropped theirs: whoever saved is shown it by any of them.
   */
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
    return cache as unknown as LRUCache<number, Entry<TValue>>
  }
  const entry = (value: Promise<TValue>): Entry<TValue> => ({
    value,
    readAt: performance.now(),
    isRefreshing: false,
  })
  const refresh = async (payload: Payload, school: number, old: Entry<TValue>): Promise<void> => {
    const cache = of(payload)
    old.isRefreshing = true
    try {
      // Its statements are nobody's request.
      const fresh = entry(runCounted(newStatementCount(), () => load(payload, school)))
      await fresh.value
      // Forgotten meanwhile: what was read may be from before the change.
      if (cache.get(school) === old) cache.set(school, fresh)
    } catch (error) {
      payload.logger.error({ err: error, msg: 'A school could not be read anew' })
      old.isRefreshing = false
    }
  }
  const read = (payload: Payload, school: number): Promise<TValue> => {
    const cache = of(payload)
    const kept = cache.get(school)
    if (kept) {
      if (!kept.isRefreshing && performance.now() - kept.readAt > REFRESH_AGE)
        void refresh(payload, school, kept)
      return kept.value
    }
    const made = entry(load(payload, school))
    cache.set(school, made)
    made.value.catch(() => {
      if (cache.get(school) === made) cache.delete(school)
    })
    return made.value
  }
  // A bulk write forgets the same school for each of its rows; the others are told once.
  const toldOf = new Map<number, unknown>()
  const tell = async (school: number, transaction: unknown): Promise<void> => {
    if (transaction && toldOf.get(school) === transaction) return
    toldOf.set(school, transaction)
    await tellNeighbours(FORGOTTEN, { name, school } satisfies Forgotten)
  }
  const forget = (req: PayloadRequest, school: number): void => {
    const drop = (): void => void of(req.payload).delete(school)
    const { transactionID: transaction } = req
    drop()
    void afterCommit(req, async () => {
      drop()
      await tell(school, transaction)
    })
  }
  return Object.assign(read, { forget })
}

/** Drops everything, after a restore or a bulk load. */
export const forgetAllSchools = (payload: Payload): void => {
  for (const cache of cachesOf(payload).values()) cache.clear()
}

import { parseChannel, parseKey } from '../journal-store/keys'
import type { KeptEntry } from '../save-queue/queue-types'
import { deviceDatabase } from './device-database'

/** Where the queue lay before it had a database: one text for each channel, under the name of its owner. */
const prefixOf = (user: number): string => `asu.unsaved.${user}.`

type OldEntry = { channel: string; key: string; entry: KeptEntry<unknown> }

const isNamed = (channel: string, key: string): boolean => {
  try {
    const { lesson, position } = parseChannel(channel)
    parseKey(key)
    return Number.isSafeInteger(lesson) && lesson > 0 && (position === null || Number.isSafeInteger(position))
  } catch {
    return false
  }
}

/** What an old text holds; anything that is no entry of the journal is passed over. */
export const readOldEntries = (channel: string, text: string): OldEntry[] => {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return []
  }
  if (typeof parsed !== 'object' || parsed === null) return []
  return Object.entries(parsed).flatMap(([key, value]) => {
    const kept = (value ?? {}) as Partial<KeptEntry<unknown>>
    if (!isNamed(channel, key) || !('was' in kept) || !('now' in kept)) return []
    const doubtful = Array.isArray(kept.doubtful) ? (kept.doubtful as unknown[]) : []
    return [{ channel, key, entry: { was: kept.was, now: kept.now, doubtful } }]
  })
}

const moveAll = async (user: number): Promise<void> => {
  const names = Object.keys(localStorage).filter((name) => name.startsWith(prefixOf(user)))
  if (names.length === 0) return
  const database = await deviceDatabase()
  // Without a database they stay where they are, for another day.
  if (!database) return
  for (const name of names) {
    const channel = name.slice(prefixOf(user).length)
    const transaction = database.transaction('entries', 'readwrite', { durability: 'strict' })
    const { store } = transaction
    const last = await store
      .index('bySequence')
      .openKeyCursor(IDBKeyRange.bound([user], [user, Infinity]), 'prev')
    let sequence = last ? last.key[1] : 0
    for (const { key, entry } of readOldEntries(channel, localStorage.getItem(name) ?? '')) {
      // What was typed since then is newer.
      if (await store.getKey([user, channel, key])) continue
      sequence += 1
      await store.put({ ...entry, user, channel, key, lesson: parseChannel(channel).lesson, sequence })
    }
    await transaction.done
    // Only now: a browser that was killed in between brings them once more, to the same place.
    localStorage.removeItem(name)
  }
}

const moving = new Map<number, Promise<void>>()

/**
 * Takes what an earlier version of the portal left in this browser into the queue, once, and removes it there. Never
 * fails: where the browser forbids its storage, there is nothing to move.
 */
export const moveOldQueue = (user: number): Promise<void> => {
  const standing = moving.get(user)
  if (standing) return standing
  const run = async (): Promise<void> => {
    if (typeof localStorage === 'undefined') return
    // One window alone, so that what another one has sent already is not brought a second time.
    if (typeof navigator !== 'undefined' && 'locks' in navigator)
      await navigator.locks.request(`asu-journal-${user} move`, () => moveAll(user))
    else await moveAll(user)
  }
  const moved = run().catch(() => undefined)
  moving.set(user, moved)
  return moved
}

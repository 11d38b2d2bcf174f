import { parseChannel } from '../journal-store/keys'
import type { Value } from '../journal-store/values'
import type { Done, KeptEntries, KeptEntry, KnownFrom, News, UnsavedStorage } from '../save-queue/queue-types'
import { type DeviceDatabase, deviceDatabase, type DeviceEntry, ofChannel, ofUser } from './device-database'
import { moveOldQueue } from './old-queue'

export type Known = { channel: string; key: string; value: Value; at: number }

/** The journal's memory on this device, one for each open page. All windows of a person share what it holds. */
export type DeviceStorage = UnsavedStorage<Value> & {
  /** The server holds this value now; with `at` it is remembered for pages that were kept from before. */
  know: (known: { channel: string; key: string; value: Value } & KnownFrom) => void
  /** What the server was heard to hold after `since`, in milliseconds of its clock. */
  knownSince: (channels: readonly string[], since: number) => Promise<Known[]>
  /** Puts down how people call the lessons whose values wait. */
  nameLessons: (lessons: readonly { lesson: number; title: string; date: string }[]) => void
  /** Tells what other windows do. */
  subscribe: (listener: (news: News<Value>) => void) => () => void
  /** Hears and tells no more. */
  close: () => void
}

/** What is to lie here, or to be taken away. */
type Wish = { channel: string; key: string; settle: (isKept: boolean) => void } & (
  { entry: KeptEntry<Value> } | { entry: null; done: Done<Value> }
)

const kept = ({ was, now, doubtful, wantedAt = 0, problem }: DeviceEntry): KeptEntry<Value> =>
  ({ was, now, doubtful, wantedAt, ...(problem ? { problem } : {}) }) as KeptEntry<Value>

const wantedAtOf = (wish: Wish): number => (wish.entry ? (wish.entry.wantedAt ?? 0) : wish.done.wantedAt)

/** For so many channels one asks one by one; for more it is quicker to look through all keys first. */
const FEW = 20

/** A name that windows of one person share. */
export const deviceChannelName = (user: number): string => `asu-journal-${user}`

const openChannel = (user: number): BroadcastChannel | null =>
  typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(deviceChannelName(user))

/** Answers what was told to the others, and what was met that is later than what was to be written. */
const writeAll = async (
  database: DeviceDatabase,
  user: number,
  wishes: readonly Wish[],
): Promise<{ written: News<Value>[]; later: News<Value>[] }> => {
  // Of several wishes of one moment for one value the last one counts.
  const wanted = [...new Map(wishes.map((wish) => [`${wish.channel}|${wish.key}`, wish])).values()]
  // A value is on the disk before it is called kept. That it went only saves a repeated request.
  const durability = wanted.some(({ entry }) => entry) ? 'strict' : 'relaxed'
  const transaction = database.transaction('entries', 'readwrite', { durability })
  const { store } = transaction
  const [last, ...standing] = await Promise.all([
    store.index('bySequence').openKeyCursor(IDBKeyRange.bound([user], [user, Infinity]), 'prev'),
    ...wanted.map(({ channel, key }) => store.get([user, channel, key])),
  ])
  let sequence = last ? last.key[1] : 0
  const written: News<Value>[] = []
  const later: News<Value>[] = []
  const steps: Promise<unknown>[] = []
  for (const [index, wish] of wanted.entries()) {
    const { channel, key } = wish
    const former = standing[index]
    // Another window put a later value here meanwhile: that one is neither replaced nor done with.
    if (former && (former.wantedAt ?? 0) > wantedAtOf(wish)) {
      later.push({ kind: 'entry', channel, key, entry: kept(former) })
    } else if (wish.entry) {
      const { lesson } = parseChannel(channel)
      const place = former?.sequence ?? (sequence += 1)
      steps.push(store.put({ ...wish.entry, user, channel, key, lesson, sequence: place }))
      written.push({ kind: 'entry', channel, key, entry: wish.entry })
    } else {
      if (former) steps.push(store.delete([user, channel, key]))
      written.push({ kind: 'done', channel, key, done: wish.done })
    }
  }
  await Promise.all([...steps, transaction.done])
  return { written, later }
}

/**
 * Keeps unsaved values in the browser's database. A value is called kept only when the database has put it on the
 * disk. What is written in one moment goes in one transaction.
 */
export const createDeviceStorage = (user: number): DeviceStorage => {
  const channel = openChannel(user)
  const listeners = new Set<(news: News<Value>) => void>()
  let wishes: Wish[] = []
  // What a version before this one left behind comes first.
  let writing: Promise<unknown> = moveOldQueue(user)

  const post = (news: readonly News<Value>[]): void => {
    try {
      channel?.postMessage(news)
    } catch {
      // Closed: the page is being left.
    }
  }
  const tell = (news: readonly News<Value>[]): void => {
    for (const listener of listeners) for (const one of news) listener(one)
  }
  channel?.addEventListener('message', ({ data }: MessageEvent<News<Value>[]>) => {
    tell(data)
  })

  const write = async (): Promise<void> => {
    const batch = wishes
    wishes = []
    const database = await deviceDatabase()
    try {
      if (!database) throw new Error('No database in this browser')
      const { written, later } = await writeAll(database, user, batch)
      post(written)
      tell(later)
      for (const { settle } of batch) settle(true)
    } catch {
      // Full, forbidden or broken: the values are in memory and on their way, and nobody calls them kept.
      for (const { settle } of batch) settle(false)
    }
  }
  const enqueue = (wish: Wish): void => {
    wishes.push(wish)
    if (wishes.length === 1) writing = writing.then(write)
  }

  return {
    write: (of, key, entry) => new Promise<boolean>((settle) => enqueue({ channel: of, key, entry, settle })),
    remove: (of, key, done) =>
      new Promise<boolean>((settle) => enqueue({ channel: of, key, entry: null, done, settle })),
    read: async (channels) => {
      await writing
      const database = await deviceDatabase().catch(() => null)
      const found = new Map<string, KeptEntries<Value>>()
      if (!database) return found
      const wanted = new Set(channels)
      const keys = wanted.size <= FEW ? null : await database.getAllKeys('entries', ofUser(user))
      const full = keys ? new Set(keys.map(([, of]) => of)) : wanted
      for (const of of full) {
        if (!wanted.has(of)) continue
        const rows = await database.getAll('entries', ofChannel(user, of))
        rows.sort((left, right) => left.sequence - right.sequence)
        if (rows.length > 0) found.set(of, Object.fromEntries(rows.map((row) => [row.key, kept(row)])))
      }
      return found
    },
    exclusively: (of, run) => inTurn(`${deviceChannelName(user)} ${of}`, run),
    know: ({ channel: of, key, value, at, wantedAt }) => {
      post([{ kind: 'known', channel: of, key, value, at, wantedAt }])
      if (at === undefined) return
      void deviceDatabase()
        .then((database) => database?.put('known', { user, channel: of, key, value, at }))
        .catch(() => undefined)
    },
    knownSince: async (channels, since) => {
      const database = await deviceDatabase()
      const wanted = new Set(channels)
      const rows = (await database?.getAll('known', ofUser(user)).catch(() => [])) ?? []
      return rows
        .filter(({ channel: of, at }) => at > since && wanted.has(of))
        .map(({ channel: of, key, value, at }) => ({ channel: of, key, value: value as Value, at }))
    },
    nameLessons: (lessons) => {
      void deviceDatabase()
        .then(async (database) => {
          const transaction = database?.transaction('lessons', 'readwrite')
          for (const lesson of lessons) await transaction?.store.put({ user, ...lesson })
        })
        .catch(() => undefined)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => channel?.close(),
  }
}

/** One window after another; without the browser's locks, this window alone counts. */
const inTurn = <T>(name: string, run: () => Promise<T>): Promise<T> =>
  typeof navigator !== 'undefined' && 'locks' in navigator
    ? (navigator.locks.request(name, run) as Promise<T>)
    : run()

import { createEndedWishes } from './ended-wishes'
import {
  adopt,
  confirm,
  dispatch,
  doubt,
  insist,
  keep,
  learn,
  meet,
  putBack,
  refuse,
  release,
  settle,
  type Settled,
  want,
} from './entry-steps'
import type {
  Change,
  ConflictWith,
  Done,
  Entry,
  KeptEntries,
  KeptEntry,
  Outcome,
  QueueOptions,
  UnreachableReason,
} from './queue-types'
import { createSendTimer } from './send-timer'

const LARGEST_BATCH = 200
const FIRST_RETRY = 1000
const LONGEST_RETRY = 30_000
type Sent<TValue> = Change<TValue> & { wantedAt: number }
type Refusal<TValue> = Extract<Outcome<TValue>, { kind: 'refused' }>

/** What is saved in one request at a time: the changes of one lesson. See `createSaveQueue`. */
export const createSaveChannel = <TValue>(id: string, options: Required<QueueOptions<TValue>>) => {
  const { send, isSame, onKnown, onChange, storage, timers } = options
  const entries = new Map<string, Entry<TValue>>()
  let isSending = false
  let failures = 0
  let reason: UnreachableReason | null = null
  /** Shrinks to find the one value that makes the server refuse many. */
  let batchLimit = LARGEST_BATCH
  const timer = createSendTimer(timers, () => void sendBatch())

  /** Entries that are safe on this device in just this state. */
  const kept = new WeakSet<Entry<TValue>>()

  const ended = createEndedWishes<TValue>()
  const end = (key: string, done: Done<TValue>): void => {
    entries.delete(key)
    ended.add(key, done)
  }

  /** Answers when it is on the device, for a storage that needs time; `done` says what a settled entry ended with. */
  const set = (key: string, entry: Settled<TValue>, done?: Done<TValue>): Promise<unknown> | null => {
    const before = entries.get(key)
    const last = done ?? before
    if (entry) entries.set(key, entry)
    else if (last) end(key, last)
    // The value itself is there already: only what is known of it changes.
    if (entry && before && kept.has(before) && isSame(before.now, entry.now)) kept.add(entry)
    const written = entry
      ? storage.write(id, key, keep(entry, isSame))
      : last && storage.remove(id, key, { now: last.now, wantedAt: last.wantedAt })
    if (!written) return null
    return written.then((isKept) => {
      if (!isKept || !entry) return
      kept.add(entry)
      if (entries.get(key) === entry) onChange(id, [])
    })
  }

  const waiting = (): [string, Entry<TValue>][] => [...entries].filter(([, { state }]) => state === 'waiting')

  const each = (
    changes: readonly Change<TValue>[],
    step: (entry: Entry<TValue>, key: string) => Settled<TValue>,
  ): void => {
    for (const { key } of changes) {
      const entry = entries.get(key)
      if (entry) void set(key, step(entry, key))
    }
  }

  const settleConflict = (
    changes: readonly Change<TValue>[],
    conflicts: readonly ConflictWith<TValue>[],
  ): void => {
    const found = new Map(conflicts.map(({ key, ...theirs }) => [key, theirs]))
    for (const { key, value } of conflicts) onKnown(id, key, value)
    each(changes, (entry, key) => {
      const theirs = found.get(key)
      return theirs ? meet(entry, theirs, isSame) : putBack(entry, isSame)
    })
  }

  const settleRefusal = (
    changes: readonly Change<TValue>[],
    { message, keys = [], isWhole }: Refusal<TValue>,
  ): void => {
    const isEach = isWhole || changes.length === 1
    const atFault = changes.filter(({ key }) => isEach || keys.includes(key)).map(({ key }) => key)
    if (atFault.length === 0) batchLimit = Math.max(1, Math.floor(changes.length / 2))
    each(changes, (entry, key) =>
      atFault.includes(key) ? refuse(entry, message, isSame) : putBack(entry, isSame),
    )
  }

  const conclude = (changes: readonly Sent<TValue>[], outcome: Outcome<TValue>): void => {
    const isAnswered = outcome.kind !== 'unreachable'
    failures = isAnswered ? 0 : failures + 1
    reason = isAnswered ? null : outcome.reason
    if (outcome.kind === 'saved') {
      for (const { key, now, wantedAt } of changes) onKnown(id, key, now, { at: outcome.at, wantedAt })
      each(changes, (entry) => confirm(entry, isSame))
      batchLimit = Math.min(batchLimit * 2, LARGEST_BATCH)
    } else if (outcome.kind === 'conflict') settleConflict(changes, outcome.conflicts)
    else if (outcome.kind === 'refused') settleRefusal(changes, outcome)
    else each(changes, (entry) => doubt(entry, isSame))

    if (waiting().length > 0) {
      const backoff = Math.min(FIRST_RETRY * 2 ** Math.max(0, failures - 1), LONGEST_RETRY)
      timer.schedule(outcome.kind === 'unreachable' ? (outcome.waitMs ?? backoff) : 0)
    }
    onChange(
      id,
      changes.map(({ key }) => key),
    )
  }

  /** An answer that names no value of ours would be asked for again and again. */
  const checked = (changes: readonly Change<TValue>[], outcome: Outcome<TValue>): Outcome<TValue> =>
    outcome.kind === 'conflict' &&
    !outcome.conflicts.some(({ key }) => changes.some((change) => change.key === key))
      ? { kind: 'unreachable', reason: 'server' }
      : outcome

  /** Takes what lies on the device, where it is later than what stands here. */
  const take = (key: string, other: KeptEntry<TValue>): void => {
    const own = entries.get(key) ?? ended.reopened(key, other.was, other.wantedAt)
    const next = settle(adopt(own, other, isSame), isSame)
    if (!next) {
      void set(key, null, ended.get(key))
      return
    }
    if (next === entries.get(key)) return
    if (next.wantedAt === (other.wantedAt ?? 0)) kept.add(next)
    // What only this window knows belongs there too: without it a crash would leave others to guess.
    const isMore = next.wantedAt > (other.wantedAt ?? 0)
    if (isMore || keep(next, isSame).doubtful.length > other.doubtful.length) void set(key, next)
    else entries.set(key, next)
  }

  /** What other windows did with the values that wait here. */
  const catchUp = async (): Promise<void> => {
    const found = (await storage.read([id])).get(id) ?? {}
    for (const [key] of waiting()) if (found[key]) take(key, found[key])
  }

  const transmit = async (): Promise<{ changes: Sent<TValue>[]; outcome: Outcome<TValue> } | null> => {
    const batch = waiting().slice(0, batchLimit)
    if (batch.length === 0) return null
    const changes = batch.map(([key, { was, now, wantedAt }]): Sent<TValue> => ({ key, was, now, wantedAt }))
    const written = batch.flatMap(([key, entry]) => set(key, dispatch(entry)) ?? [])
    onChange(
      id,
      changes.map(({ key }) => key),
    )
    // A browser killed after this knows what may have arrived.
    if (written.length > 0) await Promise.all(written)
    const lost: Outcome<TValue> = { kind: 'unreachable', reason: 'network' }
    return { changes, outcome: await send(id, changes).catch(() => lost) }
  }

  const sendBatch = async (): Promise<void> => {
    if (isSending || waiting().length === 0) return
    isSending = true
    const inTurn = async () => {
      await catchUp()
      return transmit()
    }
    const done = await (storage.exclusively?.(id, inTurn).catch(() => null) ?? transmit())
    isSending = false
    if (done) conclude(done.changes, checked(done.changes, done.outcome))
    else if (waiting().length > 0) timer.schedule(0)
  }

  /** Later than what it replaces, even where somebody has set the clock back. */
  const momentAfter = (entry: Entry<TValue> | undefined): number =>
    Math.max(Date.now(), (entry?.wantedAt ?? 0) + 1)

  const change = (key: string, entry: Settled<TValue>, done?: Done<TValue>): void => {
    void set(key, entry, done)
    onChange(id, [key])
  }

  return {
    entries: entries as ReadonlyMap<string, Entry<TValue>>,
    /** Why the last request was left without an answer. */
    reason: (): UnreachableReason | null => reason,
    put: (key: string, { was, now }: { was: TValue; now: TValue }, delay: number): void => {
      const own = entries.get(key)
      const wantedAt = momentAfter(own)
      const entry = want(own, { was, now, wantedAt }, isSame)
      if (!isSending && failures === 0) timer.waitForMore(delay)
      change(key, entry, { now, wantedAt })
    },
    flush: (): void => {
      if (!isSending && waiting().length > 0) timer.schedule(0)
    },
    retry: (key: string): void => {
      const entry = entries.get(key)
      if (entry?.state !== 'refused') return
      timer.schedule(0)
      change(key, putBack(entry, isSame))
    },
    insist: (key: string): void => {
      const entry = entries.get(key)
      if (entry?.state !== 'conflict') return
      timer.schedule(0)
      change(key, insist(entry))
    },
    giveUp: (key: string): void => {
      const entry = entries.get(key)
      if (entry?.state !== 'refused' && entry?.state !== 'conflict') return
      // A choice is a wish as well: for what stands there.
      const now = entry.theirs ? entry.theirs.value : entry.was
      change(key, null, { now, wantedAt: momentAfter(entry) })
    },
    restore: (found: KeptEntries<TValue>, delay: number): void => {
      const news = Object.entries(found)
      if (news.length === 0) return
      for (const [key, entry] of news) take(key, entry)
      if (waiting().length > 0 && !isSending && timer.isIdle()) timer.schedule(delay)
      onChange(
        id,
        news.map(([key]) => key),
      )
    },
    /** Sends nothing more; what waits stays on the device. */
    close: timer.close,
    keptCount: (): number => [...entries.values()].filter((entry) => kept.has(entry)).length,
    /** Another window wrote the value. */
    adopt: (key: string, other: KeptEntry<TValue>): void => {
      take(key, other)
      if (!isSending) timer.standBy()
      onChange(id, [key])
    },
    /** Another window is done with the value. */
    release: (key: string, done: Done<TValue>): void => {
      const own = entries.get(key)
      const next = own ? release(own, done) : null
      if (!next) end(key, done)
      else if (next === own) return
      else void set(key, next)
      onChange(id, [key])
    },
    learn: (key: string, value: TValue, wantedAt?: number): void => {
      const entry =
        entries.get(key) ?? (wantedAt === undefined ? undefined : ended.reopened(key, value, wantedAt))
      if (!entry) return
      const next = learn(entry, value, isSame)
      if (next === entry) return
      change(key, next)
      if (next && !isSending && timer.isIdle()) timer.schedule(0)
    },
  }
}

export type SaveChannel<TValue> = ReturnType<typeof createSaveChannel<TValue>>

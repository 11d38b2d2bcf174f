import {
  confirm,
  dispatch,
  doubt,
  insist,
  keep,
  meet,
  putBack,
  refuse,
  type Settled,
  want,
} from './entry-steps'
import type { Change, ConflictWith, Entry, Outcome, QueueOptions, UnreachableReason } from './queue-types'

const LARGEST_BATCH = 200
/** Whoever types on and on is saved in between. */
const LONGEST_WAIT = 3000
const FIRST_RETRY = 1000
const LONGEST_RETRY = 30_000

type Refusal<TValue> = Extract<Outcome<TValue>, { kind: 'refused' }>

/** What is saved in one request at a time: the changes of one lesson. See `createSaveQueue`. */
export const createSaveChannel = <TValue>(id: string, options: Required<QueueOptions<TValue>>) => {
  const { send, isSame, onKnown, onChange, storage, timers } = options
  const entries = new Map<string, Entry<TValue>>()
  let isSending = false
  let timer: unknown
  let lastCall: unknown
  let failures = 0
  let reason: UnreachableReason | null = null
  /** Shrinks to find the one value that makes the server refuse many. */
  let batchLimit = LARGEST_BATCH

  const set = (key: string, entry: Settled<TValue>): void => {
    if (entry) entries.set(key, entry)
    else entries.delete(key)
    storage.write(id, key, entry && keep(entry, isSame))
  }

  const waiting = (): [string, Entry<TValue>][] => [...entries].filter(([, { state }]) => state === 'waiting')

  const stop = (): void => {
    if (timer !== undefined) timers.clear(timer as never)
    if (lastCall !== undefined) timers.clear(lastCall as never)
    timer = undefined
    lastCall = undefined
  }

  const start = (): void => {
    stop()
    void sendBatch()
  }

  const schedule = (ms: number): void => {
    stop()
    timer = timers.set(start, ms)
  }

  /** Waits for more, but not for ever. */
  const waitForMore = (ms: number): void => {
    if (timer !== undefined) timers.clear(timer as never)
    timer = timers.set(start, ms)
    lastCall ??= timers.set(start, LONGEST_WAIT)
  }

  const each = (
    changes: readonly Change<TValue>[],
    step: (entry: Entry<TValue>, key: string) => Settled<TValue>,
  ): void => {
    for (const { key } of changes) {
      const entry = entries.get(key)
      if (entry) set(key, step(entry, key))
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

  const settle = (changes: readonly Change<TValue>[], outcome: Outcome<TValue>): void => {
    const isAnswered = outcome.kind !== 'unreachable'
    failures = isAnswered ? 0 : failures + 1
    reason = isAnswered ? null : outcome.reason
    if (outcome.kind === 'saved') {
      for (const { key, now } of changes) onKnown(id, key, now)
      each(changes, (entry) => confirm(entry, isSame))
      batchLimit = Math.min(batchLimit * 2, LARGEST_BATCH)
    } else if (outcome.kind === 'conflict') settleConflict(changes, outcome.conflicts)
    else if (outcome.kind === 'refused') settleRefusal(changes, outcome)
    else each(changes, (entry) => doubt(entry, isSame))

    if (waiting().length > 0) {
      const backoff = Math.min(FIRST_RETRY * 2 ** Math.max(0, failures - 1), LONGEST_RETRY)
      schedule(outcome.kind === 'unreachable' ? (outcome.waitMs ?? backoff) : 0)
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

  const sendBatch = async (): Promise<void> => {
    if (isSending) return
    const batch = waiting().slice(0, batchLimit)
    if (batch.length === 0) return
    isSending = true
    const changes = batch.map(([key, { was, now }]): Change<TValue> => ({ key, was, now }))
    for (const [key, entry] of batch) set(key, dispatch(entry))
    onChange(
      id,
      changes.map(({ key }) => key),
    )
    const lost: Outcome<TValue> = { kind: 'unreachable', reason: 'network' }
    const outcome = await send(id, changes).catch(() => lost)
    isSending = false
    settle(changes, checked(changes, outcome))
  }

  const change = (key: string, entry: Settled<TValue>): void => {
    set(key, entry)
    onChange(id, [key])
  }

  return {
    entries: entries as ReadonlyMap<string, Entry<TValue>>,
    /** Why the last request was left without an answer. */
    reason: (): UnreachableReason | null => reason,
    put: (key: string, wish: { was: TValue; now: TValue }, delay: number): void => {
      const entry = want(entries.get(key), wish, isSame)
      if (!isSending && failures === 0) waitForMore(delay)
      change(key, entry)
    },
    flush: (): void => {
      if (!isSending && waiting().length > 0) schedule(0)
    },
    retry: (key: string): void => {
      const entry = entries.get(key)
      if (entry?.state !== 'refused') return
      schedule(0)
      change(key, putBack(entry, isSame))
    },
    insist: (key: string): void => {
      const entry = entries.get(key)
      if (entry?.state !== 'conflict') return
      schedule(0)
      change(key, insist(entry))
    },
    giveUp: (key: string): void => {
      const state = entries.get(key)?.state
      if (state === 'refused' || state === 'conflict') change(key, null)
    },
    restore: (delay: number): void => {
      const kept = Object.entries(storage.read(id)).filter(([key]) => !entries.has(key))
      if (kept.length === 0) return
      for (const [key, entry] of kept) entries.set(key, { ...entry, state: 'waiting' })
      schedule(delay)
      onChange(
        id,
        kept.map(([key]) => key),
      )
    },
  }
}

export type SaveChannel<TValue> = ReturnType<typeof createSaveChannel<TValue>>

/** Where a value of the queue stands: on its way, refused by the server, or changed by somebody else meanwhile. */
export type EntryState = 'waiting' | 'sending' | 'refused' | 'conflict'

/** What somebody else wrote meanwhile. */
export type Theirs<TValue> = {
  value: TValue
  author?: string | undefined
  /** It was the same person, on another device. */
  isOwn?: boolean | undefined
  /** When it was written, by the school's clock. */
  at?: { date: string; time: string } | undefined
}

/** One value that is not yet known to be saved. */
export type Entry<TValue> = {
  /** What stood on the server when it was last heard of. */
  was: TValue
  /** What is wanted there. */
  now: TValue
  /** Values that were sent and never answered: each of them may stand on the server. */
  doubtful: readonly TValue[]
  /** When a person wanted it, in milliseconds of this device's clock. Of two windows the later wish counts. */
  wantedAt: number
  state: EntryState
  /** What was sent in the request under way. */
  sent?: TValue
  /** Why the server refused it. */
  message?: string
  theirs?: Theirs<TValue>
}

export type Change<TValue> = { key: string; was: TValue; now: TValue }
export type ConflictWith<TValue> = { key: string } & Theirs<TValue>

/** What became of a request. */
export type Outcome<TValue> =
  /** `at` is the server's clock in milliseconds. */
  | { kind: 'saved'; at?: number }
  /** Nothing was written: these values were changed meanwhile. */
  | { kind: 'conflict'; conflicts: readonly ConflictWith<TValue>[] }
  /** Nothing was written. `keys` are at fault; without them any one may be, with `isWhole` all are. */
  | { kind: 'refused'; message: string; keys?: readonly string[]; isWhole?: boolean }
  /** Nobody knows whether it was written. */
  | { kind: 'unreachable'; reason: 'network' | 'server' | 'signed-out'; waitMs?: number }

export type UnreachableReason = Extract<Outcome<never>, { kind: 'unreachable' }>['reason']

/** Sends the changes of one channel, all or nothing. A channel is what is saved in one request: a lesson. */
export type Send<TValue> = (channel: string, changes: readonly Change<TValue>[]) => Promise<Outcome<TValue>>

export type Timers = { set: (run: () => void, ms: number) => unknown; clear: (timer: never) => void }

/** What is kept of an entry for the time after a crash. `problem` waits for a person. */
export type KeptEntry<TValue> = Pick<Entry<TValue>, 'was' | 'now' | 'doubtful'> & {
  /** Missing where a version before this one kept it. */
  wantedAt?: number
  problem?: Pick<Entry<TValue>, 'message' | 'theirs'> & { state: 'refused' | 'conflict' }
}
export type KeptEntries<TValue> = Readonly<Record<string, KeptEntry<TValue>>>

/** The end of a wish: `now` is saved, or stood there before and was put back. */
export type Done<TValue> = { now: TValue; wantedAt: number }

/** `at` is when the server wrote it, by its clock; `wantedAt` when a person of this device had wanted it. */
export type KnownFrom = { at?: number | undefined; wantedAt?: number | undefined }

/** What another window of the same person did with a value. */
export type News<TValue> = { channel: string; key: string } & (
  | { kind: 'entry'; entry: KeptEntry<TValue> }
  | { kind: 'done'; done: Done<TValue> }
  /** It stands on the server now. */
  | ({ kind: 'known'; value: TValue } & KnownFrom)
)

type MaybeLater<T> = T | Promise<T>

/** Keeps what is not saved where a closed window does not lose it. */
export type UnsavedStorage<TValue> = {
  /** Answers whether it is safe on this device; nothing when nobody can tell. */
  write: (channel: string, key: string, entry: KeptEntry<TValue>) => Promise<boolean> | undefined
  /** Takes away what is done with, unless a later wish lies there. */
  remove: (channel: string, key: string, done: Done<TValue>) => Promise<boolean> | undefined
  /** What is kept of these channels, oldest first; channels with nothing are left out. */
  read: (channels: readonly string[]) => MaybeLater<ReadonlyMap<string, KeptEntries<TValue>>>
  /** Runs while no other window sends this channel. */
  exclusively?: <T>(channel: string, run: () => Promise<T>) => Promise<T>
}

export type QueueSummary = {
  /** `kept`: the server cannot be reached, and everything is safe on this device. */
  status: 'saved' | 'saving' | 'kept' | 'retrying' | 'attention'
  reason: UnreachableReason | null
  /** How many values are not saved yet. */
  unsaved: number
  /** How many of them would outlive a killed browser. */
  kept: number
}

export type QueueOptions<TValue> = {
  send: Send<TValue>
  isSame: (left: TValue, right: TValue) => boolean
  /** The server is known to hold this value now. */
  onKnown: (channel: string, key: string, value: TValue, from?: KnownFrom) => void
  /** Something changed that may be seen. */
  onChange: (channel: string, keys: readonly string[]) => void
  timers?: Timers
  storage?: UnsavedStorage<TValue>
}

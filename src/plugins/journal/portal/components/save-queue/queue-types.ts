/** Where a value of the queue stands: on its way, refused by the server, or changed by somebody else meanwhile. */
export type EntryState = 'waiting' | 'sending' | 'refused' | 'conflict'

/** What somebody else wrote meanwhile. */
export type Theirs<TValue> = {
  value: TValue
  author?: string | undefined
  /** It was the same person, on another device. */
  isOwn?: boolean | undefined
}

/** One value that is not yet known to be saved. */
export type Entry<TValue> = {
  /** What stood on the server when it was last heard of. */
  was: TValue
  /** What is wanted there. */
  now: TValue
  /** Values that were sent and never answered: each of them may stand on the server. */
  doubtful: readonly TValue[]
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
  | { kind: 'saved' }
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

/** What is kept of an entry for the time after a crash. */
export type KeptEntry<TValue> = Pick<Entry<TValue>, 'was' | 'now' | 'doubtful'>

/** Keeps what is not saved where a closed window does not lose it. */
export type UnsavedStorage<TValue> = {
  write: (channel: string, key: string, entry: KeptEntry<TValue> | null) => void
  read: (channel: string) => Readonly<Record<string, KeptEntry<TValue>>>
}

export type QueueSummary = {
  status: 'saved' | 'saving' | 'retrying' | 'attention'
  reason: UnreachableReason | null
  /** How many values are not saved yet. */
  unsaved: number
}

export type QueueOptions<TValue> = {
  send: Send<TValue>
  isSame: (left: TValue, right: TValue) => boolean
  /** The server is known to hold this value now. */
  onKnown: (channel: string, key: string, value: TValue) => void
  /** Something changed that may be seen. */
  onChange: (channel: string, keys: readonly string[]) => void
  timers?: Timers
  storage?: UnsavedStorage<TValue>
}

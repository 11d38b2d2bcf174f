import type { Entry, KeptEntry, Theirs } from './queue-types'

type IsSame<TValue> = (left: TValue, right: TValue) => boolean

/** An entry after a step, or `null` when it is settled. */
export type Settled<TValue> = Entry<TValue> | null

const rest = <TValue>({ was, now, doubtful }: KeptEntry<TValue>): KeptEntry<TValue> => ({
  was,
  now,
  doubtful,
})

const settle = <TValue>(entry: Entry<TValue>, isSame: IsSame<TValue>): Settled<TValue> =>
  entry.doubtful.length === 0 && isSame(entry.now, entry.was) ? null : entry

/** A value is wanted. It replaces what waited; one under way or in conflict keeps its state. */
export const want = <TValue>(
  entry: Entry<TValue> | undefined,
  { was, now }: { was: TValue; now: TValue },
  isSame: IsSame<TValue>,
): Settled<TValue> => {
  if (!entry) return isSame(was, now) ? null : { was, now, doubtful: [], state: 'waiting' }
  if (entry.state === 'sending') return { ...entry, now }
  if (entry.state === 'conflict')
    return entry.theirs && isSame(now, entry.theirs.value) ? null : { ...entry, now }
  return settle({ ...rest(entry), now, state: 'waiting' }, isSame)
}

export const dispatch = <TValue>(entry: Entry<TValue>): Entry<TValue> => ({
  ...rest(entry),
  state: 'sending',
  sent: entry.now,
})

const sentOf = <TValue>(entry: Entry<TValue>): TValue =>
  entry.state === 'sending' ? (entry.sent as TValue) : entry.now

/** The server has what was sent; a newer wish goes on waiting. */
export const confirm = <TValue>(entry: Entry<TValue>, isSame: IsSame<TValue>): Settled<TValue> =>
  settle({ was: sentOf(entry), now: entry.now, doubtful: [], state: 'waiting' }, isSame)

/** Nothing was written, for a reason that lies elsewhere. */
export const putBack = <TValue>(entry: Entry<TValue>, isSame: IsSame<TValue>): Settled<TValue> =>
  settle({ ...rest(entry), state: 'waiting' }, isSame)

/** No answer came: what was sent may stand on the server now. */
export const doubt = <TValue>(entry: Entry<TValue>, isSame: IsSame<TValue>): Entry<TValue> => {
  const sent = sentOf(entry)
  const isKnown = entry.doubtful.some((value) => isSame(value, sent))
  return { ...rest(entry), doubtful: isKnown ? entry.doubtful : [...entry.doubtful, sent], state: 'waiting' }
}

/** The server refused the value. A newer wish deserves a try of its own. */
export const refuse = <TValue>(
  entry: Entry<TValue>,
  message: string,
  isSame: IsSame<TValue>,
): Settled<TValue> =>
  isSame(entry.now, sentOf(entry)) ? { ...rest(entry), state: 'refused', message } : putBack(entry, isSame)

/**
 * Something else stands on the server. When it is what we ourselves sent without hearing an answer, we go on from
 * it; otherwise a person has to choose. Until then `was` stays as it is: a repeated request meets the conflict again.
 */
export const meet = <TValue>(
  entry: Entry<TValue>,
  theirs: Theirs<TValue>,
  isSame: IsSame<TValue>,
): Settled<TValue> => {
  if (isSame(entry.now, theirs.value)) return null
  const isOurs = entry.doubtful.some((value) => isSame(value, theirs.value))
  return isOurs
    ? { was: theirs.value, now: entry.now, doubtful: [], state: 'waiting' }
    : { was: entry.was, now: entry.now, doubtful: [], state: 'conflict', theirs }
}

/** One's own value is to replace theirs, knowingly. */
export const insist = <TValue>(entry: Entry<TValue>): Entry<TValue> => ({
  was: entry.theirs ? entry.theirs.value : entry.was,
  now: entry.now,
  doubtful: [],
  state: 'waiting',
})

/** What to keep for the time after a crash: a value under way may have arrived. */
export const keep = <TValue>(entry: Entry<TValue>, isSame: IsSame<TValue>): KeptEntry<TValue> =>
  rest(entry.state === 'sending' ? doubt(entry, isSame) : entry)

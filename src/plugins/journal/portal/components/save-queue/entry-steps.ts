import type { Done, Entry, KeptEntry, Theirs } from './queue-types'

type IsSame<TValue> = (left: TValue, right: TValue) => boolean

/** An entry after a step, or `null` when it is settled. */
export type Settled<TValue> = Entry<TValue> | null

const rest = <TValue>({
  was,
  now,
  doubtful,
  wantedAt = 0,
}: KeptEntry<TValue>): Pick<Entry<TValue>, 'was' | 'now' | 'doubtful' | 'wantedAt'> => ({
  was,
  now,
  doubtful,
  wantedAt,
})

/** An entry that wants what stands already has come to its end. */
export const settle = <TValue>(entry: Entry<TValue>, isSame: IsSame<TValue>): Settled<TValue> =>
  entry.state === 'waiting' && entry.doubtful.length === 0 && isSame(entry.now, entry.was) ? null : entry

/** A value is wanted. It replaces what waited; one under way or in conflict keeps its state. */
export const want = <TValue>(
  entry: Entry<TValue> | undefined,
  { was, now, wantedAt }: { was: TValue; now: TValue; wantedAt: number },
  isSame: IsSame<TValue>,
): Settled<TValue> => {
  if (!entry) return isSame(was, now) ? null : { was, now, doubtful: [], wantedAt, state: 'waiting' }
  if (entry.state === 'sending') return { ...entry, now, wantedAt }
  if (entry.state === 'conflict')
    return entry.theirs && isSame(now, entry.theirs.value) ? null : { ...entry, now, wantedAt }
  return settle({ ...rest(entry), now, wantedAt, state: 'waiting' }, isSame)
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
  settle({ ...rest(entry), was: sentOf(entry), doubtful: [], state: 'waiting' }, isSame)

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
    ? { ...rest(entry), was: theirs.value, doubtful: [], state: 'waiting' }
    : { ...rest(entry), doubtful: [], state: 'conflict', theirs }
}

/** One's own value is to replace theirs, knowingly. */
export const insist = <TValue>(entry: Entry<TValue>): Entry<TValue> => ({
  ...rest(entry),
  was: entry.theirs ? entry.theirs.value : entry.was,
  doubtful: [],
  state: 'waiting',
})

/** What to keep for the time after a crash: a value under way may have arrived, a choice is still to be made. */
export const keep = <TValue>(entry: Entry<TValue>, isSame: IsSame<TValue>): KeptEntry<TValue> => {
  if (entry.state === 'sending') return rest(doubt(entry, isSame))
  if (entry.state === 'waiting') return rest(entry)
  const { state, message, theirs } = entry
  return {
    ...rest(entry),
    problem: { state, ...(message ? { message } : {}), ...(theirs ? { theirs } : {}) },
  }
}

/** An entry as it was kept. */
export const revive = <TValue>(kept: KeptEntry<TValue>): Entry<TValue> => ({
  ...rest(kept),
  ...(kept.problem ?? { state: 'waiting' }),
})

/** The server is known to hold `value`: what another window sent, or what it found there. */
export const learn = <TValue>(
  entry: Entry<TValue>,
  value: TValue,
  isSame: IsSame<TValue>,
): Settled<TValue> => {
  if (entry.state === 'sending') return entry
  return isSame(entry.now, value) ? null : { ...rest(entry), was: value, doubtful: [], state: 'waiting' }
}

/**
 * Another window holds the value in this state. The later wish of the two counts, whichever arrives first, and what
 * either of them sent may stand on the server. Answers the entry itself when there is nothing to take.
 */
export const adopt = <TValue>(
  entry: Entry<TValue> | undefined,
  other: KeptEntry<TValue>,
  isSame: IsSame<TValue>,
): Entry<TValue> => {
  if (!entry) return revive(other)
  const unknown = other.doubtful.filter((value) => !entry.doubtful.some((one) => isSame(one, value)))
  const doubtful = [...entry.doubtful, ...unknown]
  const { wantedAt = 0 } = other
  if (wantedAt < entry.wantedAt) return unknown.length > 0 ? { ...entry, doubtful } : entry
  return entry.state === 'sending'
    ? { ...entry, now: other.now, wantedAt, doubtful }
    : { ...revive(other), doubtful }
}

/** Another window is done with the value: it was saved or taken back there. A later wish is not touched by that. */
export const release = <TValue>(entry: Entry<TValue>, { now, wantedAt }: Done<TValue>): Settled<TValue> => {
  if (entry.wantedAt > wantedAt) return entry
  if (entry.state === 'sending') return { ...entry, now, wantedAt }
  // What was sent and never answered may have come after it.
  return entry.doubtful.length === 0 ? null : { ...rest(entry), now, wantedAt, state: 'waiting' }
}

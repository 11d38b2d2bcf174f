import type { Done, Entry } from './queue-types'

/**
 * The last wish for each value that nothing waits for any more. Windows hear of each other late: a word of an earlier
 * wish does not undo a later one, which is then taken up again.
 */
export const createEndedWishes = <TValue>() => {
  const ended = new Map<string, Done<TValue>>()
  return {
    get: (key: string): Done<TValue> | undefined => ended.get(key),
    add: (key: string, { now, wantedAt }: Done<TValue>): void => {
      if (wantedAt >= (ended.get(key)?.wantedAt ?? 0)) ended.set(key, { now, wantedAt })
    },
    /** An entry for the wish that ended, over `was`, when it is later than the one that is told of. */
    reopened: (key: string, was: TValue, wantedAt = 0): Entry<TValue> | undefined => {
      const last = ended.get(key)
      return last && wantedAt < last.wantedAt ? { ...last, was, doubtful: [], state: 'waiting' } : undefined
    },
  }
}

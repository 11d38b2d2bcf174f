import type { Entry, Theirs } from '../save-queue/queue-types'
import { parseChannel, parseKey, type ValueKey } from './keys'
import type { Value } from './values'

/** A value that a person has to decide about: refused, or changed by somebody else meanwhile. */
export type Problem = {
  channel: string
  key: string
  lesson: number
  of: ValueKey
  mine: Value
  message?: string | undefined
  theirs?: Theirs<Value> | undefined
}

export const problemsOf = (
  entries: readonly { channel: string; key: string; entry: Entry<Value> }[],
): Problem[] =>
  entries.flatMap(({ channel, key, entry }) =>
    entry.state === 'refused' || entry.state === 'conflict'
      ? [
          {
            channel,
            key,
            lesson: parseChannel(channel).lesson,
            of: parseKey(key),
            mine: entry.now,
            message: entry.message,
            theirs: entry.theirs,
          },
        ]
      : [],
  )

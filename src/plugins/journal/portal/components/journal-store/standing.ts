import type { PresentedAssignment } from '../../../presenters/types'
import { baseKey, baseValuesOf, type JournalData, putAssignment } from './base-values'
import type { Value } from './values'

type Heard = {
  channel: string
  key: string
  value: Value
  /** When the server wrote it, in milliseconds of its clock; missing where it did not say. */
  at?: number | undefined
}

/**
 * What the server is known to hold. Word of it comes from a page, from answers and from other windows, and not always
 * in order: what was written later is not replaced by what is heard later.
 */
export const createStanding = (initial: JournalData) => {
  let values = baseValuesOf(initial)
  const heardAt = new Map<string, number>()
  return {
    read: (channel: string, key: string): Value => values.get(baseKey(channel, key)) ?? null,
    learn: ({ channel, key, value, at }: Heard): void => {
      const name = baseKey(channel, key)
      if (at !== undefined) {
        if (at < (heardAt.get(name) ?? 0)) return
        heardAt.set(name, at)
      }
      values.set(name, value)
    },
    putAssignment: (assignment: PresentedAssignment): void => putAssignment(values, assignment),
    /** Takes a newer page; what was saved after the server had read it stays. */
    renew: (next: JournalData, nextReadAt = Infinity): void => {
      const former = values
      values = baseValuesOf(next)
      for (const [name, at] of heardAt) if (at > nextReadAt) values.set(name, former.get(name) ?? null)
    },
  }
}

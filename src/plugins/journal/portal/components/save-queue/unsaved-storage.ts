import type { KeptEntry, UnsavedStorage } from './queue-types'

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
type Kept<TValue> = Record<string, KeptEntry<TValue>>

/**
 * Keeps unsaved values in the browser's storage, by user and channel. Windows share it: each writes its own keys
 * anew into what stands there. A storage that is full or forbidden costs only the net below, not the work.
 */
export const createUnsavedStorage = <TValue>(prefix: string, store: () => Store): UnsavedStorage<TValue> => {
  const read = (channel: string): Kept<TValue> => {
    try {
      const parsed: unknown = JSON.parse(store().getItem(prefix + channel) ?? '{}')
      return typeof parsed === 'object' && parsed !== null ? (parsed as Kept<TValue>) : {}
    } catch {
      return {}
    }
  }
  return {
    read,
    write: (channel, key, entry) => {
      const { [key]: known, ...others } = read(channel)
      if (!entry && !known) return
      const next = entry ? { ...others, [key]: entry } : others
      try {
        if (Object.keys(next).length === 0) store().removeItem(prefix + channel)
        else store().setItem(prefix + channel, JSON.stringify(next))
      } catch {
        // Full or forbidden: the value is still in memory and on its way.
      }
    },
  }
}

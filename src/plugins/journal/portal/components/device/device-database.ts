import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

import type { KeptEntry } from '../save-queue/queue-types'

/** A value that waits on this device. */
export type DeviceEntry = KeptEntry<unknown> & {
  user: number
  channel: string
  key: string
  lesson: number
  /** Grows with every value that is written here first: the order of sending, whatever the clock says. */
  sequence: number
}

/** What the server is known to hold, for pages that this device kept from before. `at` is the server's clock. */
export type DeviceKnown = { user: number; channel: string; key: string; value: unknown; at: number }

/** How people call a lesson with waiting values. */
export type DeviceLesson = { user: number; lesson: number; title: string; date: string }

type Schema = DBSchema & {
  entries: {
    key: [number, string, string]
    value: DeviceEntry
    indexes: { bySequence: [number, number]; byLesson: [number, number] }
  }
  known: { key: [number, string, string]; value: DeviceKnown }
  lessons: { key: [number, number]; value: DeviceLesson }
}

export type DeviceDatabase = IDBPDatabase<Schema>

const NAME = 'asu-journal'
const PATIENCE = 4000

let opening: Promise<DeviceDatabase | null> | null = null

const open = (): Promise<DeviceDatabase> =>
  openDB<Schema>(NAME, 1, {
    upgrade: (database) => {
      const entries = database.createObjectStore('entries', { keyPath: ['user', 'channel', 'key'] })
      entries.createIndex('bySequence', ['user', 'sequence'])
      entries.createIndex('byLesson', ['user', 'lesson'])
      database.createObjectStore('known', { keyPath: ['user', 'channel', 'key'] })
      database.createObjectStore('lessons', { keyPath: ['user', 'lesson'] })
    },
    // A newer version of the portal waits in another window: let it go on.
    blocking: (_current, _blocked, event) => {
      ;(event.target as IDBDatabase).close()
      opening = null
    },
    terminated: () => {
      opening = null
    },
  })

const tooLate = (): Promise<null> => new Promise((resolve) => setTimeout(() => resolve(null), PATIENCE))

/** The journal's database in this browser; `null` where the browser has none, or does not give it now. */
export const deviceDatabase = async (): Promise<DeviceDatabase | null> => {
  opening ??= open().catch(() => null)
  const database = await Promise.race([opening, tooLate()])
  // Asked for anew next time: a machine that was busy may have the time then.
  if (!database) opening = null
  return database
}

/** Every key of one person: from the first text to behind the last. */
export const ofUser = (user: number): IDBKeyRange => IDBKeyRange.bound([user], [user, []])

export const ofChannel = (user: number, channel: string): IDBKeyRange =>
  IDBKeyRange.bound([user, channel], [user, channel, []])

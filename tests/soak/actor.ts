import type { Client } from '@libsql/client'

/** Somebody who works on the server and remembers what it confirmed. */
export type Actor = {
  /** Reads what stands before the first save. */
  begin: (client: Client) => Promise<void>
  signIn: () => Promise<void>
  /** Saves until the server is gone or `shouldStop` says so. */
  work: (shouldStop: () => boolean) => Promise<void>
  /** Sends what was not answered once more, as a browser's queue does. */
  repeat: () => Promise<void>
  /** What is wrong in the database while nobody writes; nothing when all that was confirmed is there. */
  faults: (client: Client) => Promise<string[]>
  confirmed: () => number
  refusals: () => string[]
}

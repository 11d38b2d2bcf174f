import type { Database } from './database'

/** Somebody who works on the server and remembers what it confirmed. */
export type Actor = {
  /** Reads what stands before the first save. */
  begin: (database: Database) => Promise<void>
  signIn: () => Promise<void>
  /** Saves until the server is gone or `shouldStop` says so. */
  work: (shouldStop: () => boolean) => Promise<void>
  /** Sends what was not answered once more, as a browser's queue does. */
  repeat: () => Promise<void>
  /** Whether what was not answered can be sent again before anybody has looked: a save knows that it is there. */
  mayRepeatAtOnce: boolean
  /** What is wrong in the database while nobody writes; nothing when all that was confirmed is there. */
  faults: (database: Database) => Promise<string[]>
  confirmed: () => number
  /** What was refused as wrong: nothing of what actors do is. */
  refusals: () => string[]
  /** How the server said that it could not, while it was killed or cut off: the status and the words. */
  troubles: () => string[]
}

/**
 * Ids of documents: integers below 2^53, ordered by time, made by the application.
 *
 * Layout, from the high bits down: 40 bits of milliseconds since 2024-01-01 (until the year 2058),
 * 5 bits of process number, 8 bits of sequence. See docs/adr/0002-integer-ids.md.
 */
export const ID_EPOCH = Date.UTC(2024, 0, 1)
export const PROCESS_BITS = 5
export const SEQUENCE_BITS = 8
const SEQUENCE_SIZE = 2 ** SEQUENCE_BITS
const MILLISECOND = 2 ** (PROCESS_BITS + SEQUENCE_BITS)

export type IdFactory = () => number

type IdFactoryOptions = {
  /** 0..31, unique among the processes that write to one database. */
  process: number
  /** Milliseconds since the Unix epoch. */
  now: () => number
  /** The newest id there is: the clock may have been set back since it was made. */
  after?: number
}

/** Makes a generator whose ids strictly grow, even when the clock stands still or goes back. */
export const createIdFactory = ({ process, now, after }: IdFactoryOptions): IdFactory => {
  if (!Number.isInteger(process) || process < 0 || process >= 2 ** PROCESS_BITS) {
    throw new RangeError(`The process number must be 0..${2 ** PROCESS_BITS - 1}, not ${process}`)
  }
  let lastTime = after === undefined ? -1 : Math.floor(after / MILLISECOND)
  // The millisecond of `after` may have been used up.
  let sequence = SEQUENCE_SIZE - 1
  return () => {
    const time = Math.max(now() - ID_EPOCH, lastTime)
    if (time === lastTime) {
      sequence += 1
      if (sequence === SEQUENCE_SIZE) {
        // More than 256 ids in one millisecond: borrow the next one instead of waiting for it.
        lastTime += 1
        sequence = 0
      }
    } else {
      lastTime = time
      sequence = 0
    }
    return lastTime * MILLISECOND + process * SEQUENCE_SIZE + sequence
  }
}

const FACTORY_KEY = Symbol.for('asu-rso.id-factory')
type GlobalWithFactory = typeof globalThis & { [FACTORY_KEY]?: IdFactory }

/**
 * Sets the process number for `newId`: at the start, before the first document is made, and once more when the newest
 * id of the database is known.
 */
export const setIdProcess = (process: number, after?: number): void => {
  ;(globalThis as GlobalWithFactory)[FACTORY_KEY] = createIdFactory({ process, now: Date.now, after })
}

const YEAR = 366 * 86_400_000

/**
 * The newest of these ids that the clock of a machine may have made; 0 for none. What lies further ahead than a year
 * was not made by a clock, and going on from there could leave no room.
 */
export const newestId = (ids: readonly number[], now: number): number =>
  Math.max(0, ...ids.filter((id) => isId(id) && id < (now + YEAR - ID_EPOCH) * MILLISECOND))

/** The next id of this process. The server's two bundles share one sequence. */
export const newId = (): number => {
  const shared = globalThis as GlobalWithFactory
  shared[FACTORY_KEY] ??= createIdFactory({ process: 0, now: Date.now })
  return shared[FACTORY_KEY]()
}

/** Whether the value could be an id of a document. */
export const isId = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0

/** Reads an id from a path or a form; `null` for anything that is not one. */
export const parseId = (value: unknown): number | null => {
  const id = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value
  return isId(id) ? id : null
}

/** The id of a relation, which comes filled in or as an id; `null` for none. */
export const idOf = (value: number | { id: number } | null | undefined): number | null =>
  (typeof value === 'object' ? value?.id : value) ?? null

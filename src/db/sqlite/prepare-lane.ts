import type { Lane } from './lane'

export type PrepareOptions = {
  /**
   * FULL (the default) waits for the disk at every commit, so a save that was answered survives a power cut.
   * NORMAL may lose the last seconds then, never the integrity; OFF is for tests.
   */
  synchronous?: 'FULL' | 'NORMAL' | 'OFF'
  /** Memory for pages of the file, each connection. */
  cacheMegabytes?: number
}

const JOURNAL_LIMIT_BYTES = 64 * 1024 * 1024

/** Sets a connection up. PRAGMAs live with the connection, which is why ours are never given away. */
export const prepareLane = (
  lane: Lane,
  { synchronous = 'FULL', cacheMegabytes = 64, isReader = false }: PrepareOptions & { isReader?: boolean },
): Lane => {
  const pragmas = [
    // Long for the set-up, when nobody waits yet; afterwards waiting is done without stopping the process.
    'busy_timeout = 5000',
    'journal_mode = WAL',
    `journal_size_limit = ${JOURNAL_LIMIT_BYTES}`,
    `synchronous = ${synchronous}`,
    'foreign_keys = ON',
    `cache_size = -${cacheMegabytes * 1024}`,
    'temp_store = MEMORY',
    // A write that was taken for a read fails loudly instead of going past the lock.
    ...(isReader ? ['query_only = ON'] : []),
    'busy_timeout = 20',
  ]
  for (const pragma of pragmas) lane.execute(`PRAGMA ${pragma}`)
  return lane
}

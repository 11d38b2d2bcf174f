import { existsSync } from 'node:fs'
import path from 'node:path'

import { databasePath } from '@/db/sqlite/database-path'
import { openLane } from '@/db/sqlite/lane'

import { noDatabase } from '../backup-errors'
import type { Dump } from './dump'
import { checkSqlite, countTables, readMigrations, readTimeZone } from './sqlite-facts'

/** How long a copy waits for a checkpoint of somebody else, in milliseconds. */
const BUSY = 30_000

/**
 * Copies the embedded database as it stands at one instant, while others write: `VACUUM INTO` reads inside one
 * transaction, and in the WAL nobody waits for a reader. It blocks its thread, so run it in one of its own.
 */
export const dumpSqlite = ({ uri, into }: { uri: string; into: string }): Dump => {
  const to = path.join(into, 'school.db')
  const file = databasePath(uri)
  // Opening would make an empty one.
  if (!existsSync(file)) throw noDatabase({ file })
  const source = openLane(file)
  try {
    source.execute(`PRAGMA busy_timeout = ${BUSY}`)
    source.execute({ sql: 'VACUUM INTO ?', args: [to] })
  } finally {
    source.close()
  }
  const copy = openLane(to)
  try {
    // A damaged database is told now and not on the day when the copy is needed.
    checkSqlite(copy)
    return {
      kind: 'sqlite',
      isOfOneInstant: true,
      files: [{ path: 'database/school.db', from: to }],
      counts: countTables(copy),
      migrations: readMigrations(copy),
      timeZone: readTimeZone(copy),
    }
  } finally {
    copy.close()
  }
}

import type { Lane } from '@/db/sqlite/lane'

import { databaseDamaged } from '../backup-errors'

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

const texts = (lane: Lane, sql: string): string[] => lane.cells(sql).map(([cell]) => cell as string)

const hasTable = (lane: Lane, table: string): boolean =>
  lane.cells({ sql: "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", args: [table] }).length >
  0

/** How many rows each table has. */
export const countTables = (lane: Lane): Record<string, number> => {
  const tables = texts(
    lane,
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  )
  return Object.fromEntries(
    tables.map((table) => [table, Number(lane.cells(`SELECT count(*) FROM ${quoted(table)}`)[0]![0])]),
  )
}

/** The migrations that the database has had, in their order; that of a schema pushed in development is none. */
export const readMigrations = (lane: Lane): string[] =>
  hasTable(lane, 'payload_migrations')
    ? texts(lane, 'SELECT name FROM payload_migrations WHERE batch > 0 AND name IS NOT NULL ORDER BY id')
    : []

/** The time zone of the first school; `null` before there is one. */
export const readTimeZone = (lane: Lane): string | null =>
  hasTable(lane, 'schools')
    ? (texts(lane, 'SELECT time_zone FROM schools WHERE time_zone IS NOT NULL ORDER BY id LIMIT 1')[0] ??
      null)
    : null

/**
 * Every page of the file and every reference between rows.
 * @throws databaseDamaged with the first thing that is wrong
 */
export const checkSqlite = (lane: Lane): void => {
  const [verdict] = texts(lane, 'PRAGMA integrity_check(1)')
  if (verdict !== 'ok') throw databaseDamaged({ found: verdict ?? 'integrity_check' })
  const [orphan] = lane.cells('PRAGMA foreign_key_check')
  if (orphan) throw databaseDamaged({ found: `${orphan[0] as string} → ${orphan[2] as string}` })
}

/** Names of uploaded files that the database knows. */
export const readFileNames = (lane: Lane): string[] =>
  hasTable(lane, 'media') ? texts(lane, 'SELECT filename FROM media WHERE filename IS NOT NULL') : []

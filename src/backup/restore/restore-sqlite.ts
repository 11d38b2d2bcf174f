import { readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'

import { openLane } from '@/db/sqlite/lane'

import { compareCounts, type Manifest } from '../domain/manifest'
import { checkSqlite, countTables, readFileNames } from '../sources/sqlite-facts'
import { otherCounts } from './restore-errors'

export type RestoredDatabase = {
  uri: string
  /** How many rows or documents there are. */
  rows: number
  tables: number
  /** Files that the database names and the archive does not hold. */
  missingFiles: string[]
}

/** @throws otherCounts with the first table that differs */
export const requireCounts = (expected: Manifest['counts'], found: Manifest['counts']): void => {
  const [first, ...more] = compareCounts(expected, found)
  if (first?.kind === 'count') throw otherCounts({ ...first, more: more.length })
}

/** What the database names and the folder does not hold. */
export const findMissing = async (folder: string, names: readonly string[]): Promise<string[]> => {
  const there = new Set(await readdir(path.join(folder, 'media')).catch(() => []))
  return names.filter((name) => !there.has(path.basename(name)))
}

/**
 * Puts the copy of the embedded database where it belongs and looks through all of it.
 * @throws databaseDamaged, otherCounts
 */
export const restoreSqlite = async (folder: string, { counts }: Manifest): Promise<RestoredDatabase> => {
  const file = path.join(folder, 'school.db')
  await rename(path.join(folder, 'database', 'school.db'), file)
  await rm(path.join(folder, 'database'), { recursive: true })
  const lane = openLane(file)
  try {
    checkSqlite(lane)
    const found = countTables(lane)
    requireCounts(counts, found)
    return {
      uri: `file:${file}`,
      rows: Object.values(found).reduce((sum, count) => sum + count, 0),
      tables: Object.keys(found).length,
      missingFiles: await findMissing(folder, readFileNames(lane)),
    }
  } finally {
    lane.close()
  }
}

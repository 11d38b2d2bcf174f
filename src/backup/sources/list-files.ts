import { readdir } from 'node:fs/promises'
import path from 'node:path'

import { databasePath } from '@/db/sqlite/database-path'

import type { SourceFile } from '../archive/write-archive'
import type { BackupSettings } from '../backup-settings'

/** Opens sessions of everybody: into an encrypted archive only. */
const SECRET = 'secret'
/** What is made anew or tells of this folder alone. */
const LEFT_OUT = [
  'exports',
  'backups',
  'backup-work',
  'backup-failure.json',
  'restored.json',
  'development.db',
  // Where a restore puts these two; what lies there while they are kept elsewhere is not used.
  'school.db',
  'media',
]

const walk = async (folder: string, skip: ReadonlySet<string>): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  })
  const found: string[] = []
  for (const entry of entries) {
    const file = path.join(folder, entry.name)
    if (skip.has(file)) continue
    if (entry.isDirectory()) found.push(...(await walk(file, skip)))
    // A link may lead anywhere on the machine; sockets and the like are no data.
    else if (entry.isFile()) found.push(file)
  }
  return found
}

const below = (root: string, folder: string, files: readonly string[]): SourceFile[] =>
  files.map((from) => ({
    path: `${root}/${path.relative(folder, from).split(path.sep).join('/')}`,
    from,
    isOptional: true,
  }))

/**
 * The files that belong to the school beside its database: uploaded ones under `media/`, whatever else the data folder
 * holds (signed archives, the keys of notifications) under `data/`. The key of sessions goes only where it is encrypted.
 */
export const listFiles = async ({
  databaseUri,
  dataDir,
  mediaDir,
  backupDir,
  key,
}: BackupSettings): Promise<SourceFile[]> => {
  const database = databaseUri.startsWith('file:') ? path.resolve(databasePath(databaseUri)) : null
  const databases = database ? ['', '-wal', '-shm', '-journal'].map((end) => database + end) : []
  const skip = new Set([
    ...LEFT_OUT.map((name) => path.join(dataDir, name)),
    ...(key ? [] : [path.join(dataDir, SECRET)]),
    ...databases,
    backupDir,
  ])
  const media = await walk(mediaDir, new Set([backupDir]))
  const data = await walk(dataDir, new Set([...skip, mediaDir]))
  return [...below('media', mediaDir, media), ...below('data', dataDir, data)]
}

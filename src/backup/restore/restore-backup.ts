import { access, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { now } from '@/core/clock'

import { readArchive } from '../archive/read-archive'
import { diskFull, stopped, tooNew } from '../backup-errors'
import type { Manifest } from '../domain/manifest'
import type { RunProgress } from '../run-file'
import { putFiles } from './put-files'
import { noFile, otherDatabase } from './restore-errors'
import { RESTORED } from './restored-note'
import { type RestoredDatabase, restoreSqlite } from './restore-sqlite'
import { openStage, requireEmptyFolder } from './restore-target'

/** Where a restored school lies: its folder, and its database when that is a MongoDB. */
export type RestoreTarget = { folder: string; mongo: string | null }

/**
 * How the school itself is looked at, once it lies there. A journal that was tampered with before the backup is told
 * and restored: it may be the last there is. What does not even open is thrown.
 */
export type CheckSchool = (school: { folder: string; uri: string }) => Promise<SchoolVerdict>
export type SchoolVerdict = { isSound: boolean; told: string }

type Restoring = {
  file: string
  key: string | undefined
  target: RestoreTarget
  /** Migrations that this version knows: a database that had others is of a later one. */
  knownMigrations: readonly string[]
  checkSchool: CheckSchool
  signal: AbortSignal
  onProgress?: (progress: RunProgress & { step: 'unpack' | 'fill' }) => void
}

export type Restored = Omit<RestoredDatabase, 'uri'> & {
  manifest: Manifest
  /** Migrations that the check of the school has brought it up by. */
  applied: number
} & SchoolVerdict

const requireKnown = ({ migrations }: Manifest, known: readonly string[]): void => {
  const strange = migrations.find((migration) => !known.includes(migration))
  if (strange) throw tooNew({ migration: strange })
}

const explain = (error: unknown, folder: string, signal: AbortSignal): unknown => {
  if (signal.aborted) return stopped()
  return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes((error as NodeJS.ErrnoException).code ?? '')
    ? diskFull({ folder: path.dirname(folder) })
    : error
}

/**
 * Restores a backup into an empty place and looks at all of it: hashes, counts, the pages of the database and its
 * references, and the school itself. Everything happens beside the place, which is named at the end; after a failure
 * nothing is left.
 * @throws what was found, each in words of its own
 */
export const restoreBackup = async (restoring: Restoring): Promise<Restored> => {
  const { file, key, target, signal, knownMigrations, checkSchool, onProgress } = restoring
  await access(file).catch(() => {
    throw noFile({ file })
  })
  await requireEmptyFolder(target.folder)
  const stage = await openStage(target.folder)
  let undo = (): Promise<void> => Promise.resolve()
  try {
    let done = 0
    const { manifest } = await readArchive({
      file,
      key,
      signal,
      onBytes: (bytes) => onProgress?.({ step: 'unpack', done: (done += bytes), total: 0 }),
      onFile: putFiles(stage.folder, signal),
    })
    requireKnown(manifest, knownMigrations)
    if ((manifest.database === 'mongodb') !== (target.mongo !== null))
      throw otherDatabase({ kind: manifest.database })
    let database: RestoredDatabase
    if (target.mongo) {
      const { restoreMongo } = await import('./restore-mongo')
      const filled = await restoreMongo({
        uri: target.mongo,
        folder: stage.folder,
        manifest,
        signal,
        onProgress: (progress) => onProgress?.({ step: 'fill', ...progress }),
      })
      undo = filled.undo
      database = filled
    } else database = await restoreSqlite(stage.folder, manifest)
    const verdict = await checkSchool({ folder: stage.folder, uri: database.uri })
    signal.throwIfAborted()
    const { rows, tables, missingFiles } = database
    const note = { from: path.basename(file), madeAt: manifest.madeAt, restoredAt: now().toISOString() }
    await writeFile(path.join(stage.folder, RESTORED), `${JSON.stringify(note)}\n`, {
      mode: 0o600,
      flush: true,
    })
    await stage.finish()
    const isEmbedded = manifest.database === 'sqlite' && manifest.migrations.length > 0
    const applied = isEmbedded ? knownMigrations.length - manifest.migrations.length : 0
    return { manifest, rows, tables, missingFiles, applied, ...verdict }
  } catch (error) {
    await undo()
    await stage.abandon()
    throw explain(error, target.folder, signal)
  }
}

import { mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises'
import path from 'node:path'

import { now } from '@/core/clock'
import { databasePath } from '@/db/sqlite/database-path'

import { type SourceFile, writeArchive } from './archive/write-archive'
import { diskFull, folderClosed, noSpace, stopped } from './backup-errors'
import type { BackupSettings } from './backup-settings'
import { backupName } from './domain/backup-name'
import { FORMAT, type ListedFile, type Manifest } from './domain/manifest'
import { planRotation } from './domain/rotation'
import { forgetFailure, noteFailure } from './last-failure'
import { listBackups } from './list-backups'
import { beginRun, isOldStop, type Run, type RunProgress } from './run-file'
import { type Origin, writeSidecar } from './sidecar'
import type { Dump } from './sources/dump'
import { listFiles } from './sources/list-files'
import { appVersion } from './app-version'
import { removeBackup, verifyBackup } from './verify-backup'

type Making = {
  settings: BackupSettings
  origin: Origin
  /** Names the run, for whoever wants to follow it. */
  id?: string
  signal?: AbortSignal
  onProgress?: (progress: RunProgress & { step: 'database' | 'archive' | 'verify' }) => void
}

export type MadeBackup = { name: string; size: number; removed: string[] }

const MARGIN = 32 * 1024 * 1024
const USUAL_ZONE = 'Europe/Samara'

const sizeOf = async (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  )

const requireSpace = async (folder: string, needed: number): Promise<void> => {
  // Some shares do not tell.
  const about = await statfs(folder).catch(() => null)
  if (!about || about.blocks === 0) return
  const free = about.bavail * about.bsize
  if (free < needed + MARGIN) throw noSpace({ folder, needed: needed + MARGIN, free })
}

const workFolder = ({ dataDir }: BackupSettings): string => path.join(dataDir, 'backup-work')

/** What a killed run left: half an archive, copies of the database. Only the one who holds the run may ask. */
const sweep = async (settings: BackupSettings, { id }: Run): Promise<void> => {
  await rm(workFolder(settings), { recursive: true, force: true })
  for (const name of await readdir(settings.backupDir))
    if (name.endsWith('.part') || isOldStop(name, id))
      await rm(path.join(settings.backupDir, name), { force: true })
}

const dump = async (settings: BackupSettings, into: string, signal: AbortSignal): Promise<Dump> => {
  if (settings.databaseUri.startsWith('file:')) {
    const { dumpSqlite } = await import('./sources/dump-sqlite')
    return dumpSqlite({ uri: settings.databaseUri, into })
  }
  const { dumpMongo } = await import('./sources/dump-mongo')
  return dumpMongo({ uri: settings.databaseUri, into, signal })
}

const sumOf = async (sources: readonly SourceFile[]): Promise<number> => {
  let sum = 0
  for (const { from } of sources) sum += await sizeOf(from)
  return sum
}

/** A name is safe only when the folder that holds it is on the disk too. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder)
  await handle.sync().catch(() => undefined)
  await handle.close()
}

const rotate = async (settings: BackupSettings, timeZone: string): Promise<string[]> => {
  const { backupDir, keep } = settings
  const removed = planRotation({ backups: await listBackups(backupDir), keep, timeZone, now: now() })
  for (const { name } of removed) await removeBackup(backupDir, name)
  return removed.map(({ name }) => name)
}

const perform = async (run: Run, { settings, origin, onProgress }: Making): Promise<MadeBackup> => {
  const { backupDir, key } = settings
  const { signal } = run
  const tell =
    (step: 'database' | 'archive' | 'verify') =>
    (progress: RunProgress): void => {
      run.tell(progress)
      onProgress?.({ ...progress, step })
    }
  await sweep(settings, run)
  const work = workFolder(settings)
  await mkdir(work, { recursive: true, mode: 0o700 })
  const at = now()
  const name = backupName({ at, id: run.id, isEncrypted: key !== undefined })
  const part = path.join(backupDir, `${name}.part`)
  try {
    const embedded = settings.databaseUri.startsWith('file:') ? databasePath(settings.databaseUri) : null
    if (embedded) await requireSpace(work, await sizeOf(embedded))
    tell('database')({ done: 0, total: 0 })
    const found = await dump(settings, work, signal)
    await run.throwIfStopped()
    // After the database: a file that a row of the copy names was there before the row.
    const sources = [...found.files, ...(await listFiles(settings))]
    const total = await sumOf(sources)
    await requireSpace(backupDir, total)
    const manifestOf = (files: readonly ListedFile[]): string => {
      const { kind: database, isOfOneInstant, migrations, counts } = found
      const shared = { madeAt: at.toISOString(), appVersion: appVersion(), hasKeys: key !== undefined }
      const manifest: Manifest = {
        format: FORMAT,
        version: 1,
        ...shared,
        database,
        isOfOneInstant,
        migrations,
        counts,
        files: [...files],
      }
      return JSON.stringify(manifest)
    }
    let done = 0
    const onBytes = (bytes: number): void => tell('archive')({ done: (done += bytes), total })
    const written = await writeArchive({ to: part, sources, manifestOf, key, signal, onBytes })
    await run.throwIfStopped()
    await writeSidecar(backupDir, name, {
      ...written,
      appVersion: appVersion(),
      database: found.kind,
      isOfOneInstant: found.isOfOneInstant,
      hasKeys: key !== undefined,
      origin,
      files: sources.length - found.files.length,
      rows: Object.values(found.counts).reduce((sum, count) => sum + count, 0),
      verifiedAt: null,
      fault: null,
    })
    await rename(part, path.join(backupDir, name))
    await syncFolder(backupDir)
    // What was never read back is a hope and no backup.
    await verifyBackup({ folder: backupDir, name, key, signal, tell: tell('verify') })
    const removed = await rotate(settings, found.timeZone ?? USUAL_ZONE)
    return { name, size: written.size, removed }
  } finally {
    const isWhole = (await sizeOf(path.join(backupDir, name))) > 0
    await rm(part, { force: true })
    if (!isWhole) await removeBackup(backupDir, name)
    await rm(work, { recursive: true, force: true })
  }
}

const explain = (error: unknown, folder: string, signal: AbortSignal): unknown => {
  const { code } = error as NodeJS.ErrnoException
  if (signal.aborted) return stopped()
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code ?? '') || code === 'SQLITE_FULL')
    return diskFull({ folder })
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code ?? '')) return folderClosed({ folder })
  return error
}

/**
 * Makes a backup of the database and the files while the school works, reads it back, and lets old ones go.
 * A name without `.part` is given to a whole archive only.
 * @throws alreadyRunning, noSpace, diskFull, folderClosed, databaseDamaged, stopped
 */
export const makeBackup = async (making: Making): Promise<MadeBackup> => {
  const { settings, id, signal } = making
  const folder = settings.backupDir
  const run = await beginRun({ folder, kind: 'backup', id, signal }).catch(async (error: unknown) => {
    const reason = explain(error, folder, new AbortController().signal)
    // A folder that cannot be written to; that somebody else is at it already is no failure.
    if (reason !== error) await noteFailure(settings.dataDir, reason)
    throw reason
  })
  try {
    const made = await perform(run, making)
    await forgetFailure(settings.dataDir)
    return made
  } catch (error) {
    const reason = explain(error, folder, run.signal)
    if (!run.signal.aborted) await noteFailure(settings.dataDir, reason)
    throw reason
  } finally {
    await run.end()
  }
}

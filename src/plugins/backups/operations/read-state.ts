import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'

import type { PayloadRequest } from 'payload'

import { isStale } from '@/backup/domain/due'
import { readFailure } from '@/backup/last-failure'
import { type Backup, listBackups, newestSound } from '@/backup/list-backups'
import { RESTORED } from '@/backup/restore/restored-note'
import { readRun } from '@/backup/run-file'
import { now } from '@/core/clock'
import { rows } from '@/db/rows'
import { env } from '@/env'

import type { BackupRow, BackupRun, BackupState } from '../types'

const toRow = ({ name, madeAt, size, isEncrypted, details }: Backup): BackupRow => ({
  name,
  madeAt,
  size,
  isEncrypted,
  origin: details?.origin ?? null,
  rows: details?.rows ?? null,
  files: details?.files ?? null,
  verifiedAt: details?.verifiedAt ?? null,
  isDamaged: Boolean(details?.fault),
})

/** Since when there is something to lose, and by whose clock: the first school. `null` before there is one. */
export const firstSchool = (
  source: Parameters<typeof rows>[0],
): Promise<{ createdAt: string; timeZone: string } | null> =>
  rows(source).findOne<{ createdAt: string; timeZone: string }>({
    collection: 'schools',
    columns: ['createdAt', 'timeZone'],
    sort: ['createdAt'],
  })

/** Whether the newest backup is too old: what the home page and the log warn of. */
export const readAlarm = async (
  source: Parameters<typeof rows>[0],
  backups?: readonly Backup[],
): Promise<{ isStale: boolean; last: BackupRow | null }> => {
  const newest = newestSound(backups ?? (await listBackups(env.BACKUP_DIR)))
  const school = await firstSchool(source)
  const since = school?.createdAt ?? now().toISOString()
  const last = newest ? toRow(newest) : null
  return { isStale: isStale({ now: now(), last: newest?.madeAt ?? null, since }), last }
}

/** What is being done, by whatever process. */
export const readProgress = async (): Promise<BackupRun | null> => {
  const run = await readRun(env.BACKUP_DIR)
  return run && { kind: run.kind, done: run.done, total: run.total }
}

const deviceOf = async (place: string): Promise<number | null> => {
  const about = await stat(place).catch(() => null)
  return about?.dev ?? null
}

const readRestored = async (): Promise<BackupState['restored']> => {
  try {
    return JSON.parse(await readFile(path.join(env.DATA_DIR, RESTORED), 'utf8')) as BackupState['restored']
  } catch {
    return null
  }
}

/** Everything that the page tells. The caller has checked `keepsBackups`. */
export const readState = async (req: PayloadRequest): Promise<BackupState> => {
  const backups = await listBackups(env.BACKUP_DIR)
  const { isStale: isTooOld, last } = await readAlarm(req, backups)
  const [data, copies] = [await deviceOf(env.DATA_DIR), await deviceOf(env.BACKUP_DIR)]
  return {
    backups: backups.map(toRow),
    run: await readProgress(),
    failure: await readFailure(env.DATA_DIR),
    isStale: isTooOld,
    last,
    folder: env.BACKUP_DIR,
    isOnSameDisk: copies === null || data === copies,
    hasKey: env.BACKUP_KEY !== undefined,
    at: env.BACKUP_AT,
    keep: env.BACKUP_KEEP,
    restored: await readRestored(),
  }
}

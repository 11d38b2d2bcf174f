import type { Payload } from 'payload'

import { isDue } from '@/backup/domain/due'
import { readFailure } from '@/backup/last-failure'
import { listBackups, newestSound } from '@/backup/list-backups'
import { readRun } from '@/backup/run-file'
import { startRun } from '@/backup/start-run'
import { now } from '@/core/clock'
import { isAppError } from '@/core/errors'
import { env } from '@/env'

import { firstSchool, readAlarm } from './read-state'

const HOUR = 3_600_000
/** A full disk is not less full in ten minutes. */
const RETRY = HOUR
const WARN_EVERY = 6 * HOUR
let warnedAt = 0

const warnWhenStale = async (payload: Payload): Promise<void> => {
  if (now().getTime() - warnedAt < WARN_EVERY) return
  const { isStale, last } = await readAlarm({ payload })
  if (!isStale) return
  warnedAt = now().getTime()
  payload.logger.warn({ last: last?.madeAt ?? null, msg: 'The newest backup is too old' })
}

/**
 * Makes the backup of the day once its time has come, by whichever process looks first. One that failed is tried again
 * after an hour.
 */
export const runDaily = async (payload: Payload): Promise<{ made: number }> => {
  const school = await firstSchool({ payload })
  if (!school) return { made: 0 }
  const last = newestSound(await listBackups(env.BACKUP_DIR))?.madeAt ?? null
  const { createdAt: since, timeZone } = school
  const isWanted = isDue({ now: now(), last, since, at: env.BACKUP_AT, timeZone })
  const failure = await readFailure(env.DATA_DIR)
  const isTooSoon = failure !== null && now().getTime() - Date.parse(failure.at) < RETRY
  let made = 0
  if (isWanted && !isTooSoon && !(await readRun(env.BACKUP_DIR))) {
    try {
      const { ended } = await startRun({ kind: 'backup', origin: 'scheduled' })
      await ended
      made = 1
    } catch (error) {
      // Another server was quicker.
      if (!isAppError(error) || error.code !== 'backup-running')
        payload.logger.error({ err: error, msg: 'The backup of the day failed' })
    }
  }
  await warnWhenStale(payload)
  return { made }
}

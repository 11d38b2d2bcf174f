import type { PayloadRequest } from 'payload'

import { type Wanted, startRun } from '@/backup/start-run'

/**
 * Begins a run that somebody asked for and does not wait for its end; what becomes of it is told in the log and on the
 * page.
 * @throws alreadyRunning, noSpace and what else keeps it from beginning
 */
export const startAsked = async (req: PayloadRequest, wanted: Wanted): Promise<{ id: string }> => {
  const { logger } = req.payload
  const { id, ended } = await startRun(wanted)
  const about = { backup: id, run: wanted.kind, user: req.user?.id }
  logger.info({ ...about, msg: 'A run of backups was asked for' })
  ended.then(
    () => logger.info({ ...about, msg: 'A run of backups ended well' }),
    (error: unknown) => logger.error({ ...about, err: error, msg: 'A run of backups failed' }),
  )
  return { id }
}

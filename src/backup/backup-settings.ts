import { env } from '@/env'

import type { Keep } from './domain/rotation'

/** Where things are and how they are kept. */
export type BackupSettings = {
  databaseUri: string
  dataDir: string
  mediaDir: string
  backupDir: string
  key: string | undefined
  keep: Keep
}

/** The settings of this process. */
export const backupSettings = (): BackupSettings => ({
  databaseUri: env.DATABASE_URI,
  dataDir: env.DATA_DIR,
  mediaDir: env.MEDIA_DIR,
  backupDir: env.BACKUP_DIR,
  key: env.BACKUP_KEY,
  keep: env.BACKUP_KEEP,
})

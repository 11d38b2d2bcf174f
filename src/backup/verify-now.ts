import { notFound } from '@/core/errors'

import { stopped } from './backup-errors'
import type { BackupSettings } from './backup-settings'
import { listBackups } from './list-backups'
import { beginRun, type RunProgress } from './run-file'
import { verifyBackup } from './verify-backup'

type Verifying = {
  settings: BackupSettings
  name: string
  id?: string
  signal?: AbortSignal
  onProgress?: (progress: RunProgress) => void
}

/**
 * Reads a backup of the folder to its end, as a run of its own.
 * @throws notFound, alreadyRunning, stopped, or the fault that was found
 */
export const verifyNow = async ({ settings, name, id, signal, onProgress }: Verifying): Promise<void> => {
  const { backupDir: folder, key } = settings
  if (!(await listBackups(folder)).some((backup) => backup.name === name)) throw notFound()
  const run = await beginRun({ folder, kind: 'verify', id, signal })
  const tell = (progress: RunProgress): void => {
    run.tell(progress)
    onProgress?.(progress)
  }
  try {
    await verifyBackup({ folder, name, key, signal: run.signal, tell })
  } catch (error) {
    throw run.signal.aborted ? stopped() : error
  } finally {
    await run.end()
  }
}

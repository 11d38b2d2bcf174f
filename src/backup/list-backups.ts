import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'

import { type BackupName, parseBackupName } from './domain/backup-name'
import { readSidecar, type Sidecar } from './sidecar'

/** A whole backup in the folder. `details` is missing for one that was put there by hand. */
export type Backup = BackupName & { size: number; details: Sidecar | null }

/** The backups of a folder, newest first. What is half written has another name and is not among them. */
export const listBackups = async (folder: string): Promise<Backup[]> => {
  const names = await readdir(folder).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  })
  const found: Backup[] = []
  for (const file of names) {
    const name = parseBackupName(file)
    if (!name) continue
    // Rotation of another process may have taken it since.
    const about = await stat(path.join(folder, file)).catch(() => null)
    if (about?.isFile()) found.push({ ...name, size: about.size, details: await readSidecar(folder, file) })
  }
  return found.sort((left, right) =>
    left.madeAt === right.madeAt
      ? right.name.localeCompare(left.name)
      : right.madeAt.localeCompare(left.madeAt),
  )
}

/** The newest backup that is not known to be damaged: what the alarm goes by. */
export const newestSound = (backups: readonly Backup[]): Backup | null =>
  backups.find(({ details }) => !details?.fault) ?? null

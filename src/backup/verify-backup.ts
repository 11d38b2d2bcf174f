import { rm, stat } from 'node:fs/promises'
import path from 'node:path'

import { now } from '@/core/clock'
import { isAppError } from '@/core/errors'

import { isPublicKey } from './archive/age-key'
import { hashFile } from './archive/hash-file'
import { readArchive } from './archive/read-archive'
import { damaged, keyNeeded } from './backup-errors'
import type { RunProgress } from './run-file'
import { parseBackupName } from './domain/backup-name'
import { readSidecar, writeSidecar } from './sidecar'

type Verifying = {
  folder: string
  name: string
  key: string | undefined
  signal: AbortSignal
  tell: (progress: RunProgress) => void
}

/**
 * Reads a whole backup and holds it against its hashes; what came of it is written beside it. With a key that only
 * closes, the hash of the archive itself is all that can be held.
 * @throws the fault that was found
 */
export const verifyBackup = async ({ folder, name, key, signal, tell }: Verifying): Promise<void> => {
  const file = path.join(folder, name)
  const { size: total } = await stat(file)
  const sidecar = await readSidecar(folder, name)
  let done = 0
  const onBytes = (bytes: number): void => tell({ done: (done += bytes), total })
  const note = async (fault: string | null): Promise<void> => {
    if (sidecar) await writeSidecar(folder, name, { ...sidecar, verifiedAt: now().toISOString(), fault })
  }
  try {
    const isClosed = parseBackupName(name)?.isEncrypted && (!key || isPublicKey(key))
    // Without anything to hold it against, nothing would be verified.
    if (isClosed && !sidecar) throw keyNeeded()
    const found = isClosed
      ? await hashFile({ file, signal, onBytes })
      : await readArchive({ file, key, signal, onBytes })
    if (sidecar && found.sha256 !== sidecar.sha256) throw damaged({ file: name })
    await note(null)
  } catch (error) {
    const code = isAppError(error) ? error.code : null
    // That a key does not fit tells nothing about the archive.
    if (code === 'backup-damaged' || code === 'backup-cut' || code === 'not-a-backup') await note(code)
    throw error
  }
}

/** Removes a backup with what stands beside it; the archive goes first, so that none is left without its name. */
export const removeBackup = async (folder: string, name: string): Promise<void> => {
  await rm(path.join(folder, name), { force: true })
  await rm(path.join(folder, `${name}.json`), { force: true })
}

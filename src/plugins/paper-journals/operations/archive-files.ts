import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'

import { env } from '@/env'

const folder = (): string => path.join(env.DATA_DIR, 'journal-archives')

/** Where an archive lies: by its number alone, so that no name leads elsewhere. */
export const archivePath = (id: number): string => path.join(folder(), `${id}.zip`)

/** The folder of archives, closed to other accounts of the machine. */
export const makeArchiveFolder = async (): Promise<void> => {
  await mkdir(folder(), { recursive: true, mode: 0o700 })
}

export const removeArchive = (id: number): Promise<void> => rm(archivePath(id), { force: true })

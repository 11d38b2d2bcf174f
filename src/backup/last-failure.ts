import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { now } from '@/core/clock'
import { isAppError } from '@/core/errors'

/** Why the last backup came to nothing; gone as soon as one succeeds. */
export type Failure = { at: string; ru: string; en: string }

const UNKNOWN = {
  ru: 'Копия не сделана из-за ошибки; подробности в журнале сервера.',
  en: 'The backup failed; the log of the server tells more.',
}

// In the data folder: that of the backups may be what is full or missing.
const fileOf = (dataDir: string): string => path.join(dataDir, 'backup-failure.json')

export const noteFailure = async (dataDir: string, error: unknown): Promise<void> => {
  const words = isAppError(error) ? { ru: error.messageFor('ru'), en: error.messageFor('en') } : UNKNOWN
  const failure: Failure = { at: now().toISOString(), ...words }
  // A full disk keeps it from being written; then the age of the last backup tells enough.
  await writeFile(fileOf(dataDir), JSON.stringify(failure), { mode: 0o600 }).catch(() => undefined)
}

export const forgetFailure = (dataDir: string): Promise<void> => rm(fileOf(dataDir), { force: true })

export const readFailure = async (dataDir: string): Promise<Failure | null> => {
  try {
    return JSON.parse(await readFile(fileOf(dataDir), 'utf8')) as Failure
  } catch {
    return null
  }
}

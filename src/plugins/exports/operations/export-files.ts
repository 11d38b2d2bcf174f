import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'

import { env } from '@/env'

import type { ExportFormat } from '../types'

const folder = (): string => path.join(env.DATA_DIR, 'exports')

/** Where the file of an export lies: by its number alone, so that no name leads elsewhere. */
export const pathOf = ({ id, format }: { id: number; format: ExportFormat }): string =>
  path.join(folder(), `${id}.${format === 'xlsx' ? 'xlsx' : 'zip'}`)

/** The folder of exports, closed to other accounts of the machine. */
export const makeFolder = async (): Promise<void> => {
  await mkdir(folder(), { recursive: true, mode: 0o700 })
}

export const removeFile = (row: { id: number; format: ExportFormat }): Promise<void> =>
  rm(pathOf(row), { force: true })

/** Removes what an ended process left behind: files older than the instant, whoever forgot them. */
export const sweepFolder = async (before: Date): Promise<void> => {
  for (const name of await readdir(folder()).catch(() => [])) {
    const file = path.join(folder(), name)
    const { mtime } = await stat(file)
    if (mtime < before) await rm(file, { force: true })
  }
}

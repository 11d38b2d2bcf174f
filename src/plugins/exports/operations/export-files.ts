import { mkdir, rm } from 'node:fs/promises'
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

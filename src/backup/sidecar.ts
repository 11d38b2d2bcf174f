import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { z } from 'zod'

/** Beside each archive: what can be told of it without its key. The archive itself holds all that a restore needs. */
const sidecarSchema = z.object({
  sha256: z.string(),
  size: z.number(),
  appVersion: z.string(),
  database: z.enum(['sqlite', 'mongodb']),
  isOfOneInstant: z.boolean(),
  hasKeys: z.boolean(),
  origin: z.enum(['scheduled', 'manual', 'command']),
  files: z.number(),
  rows: z.number(),
  /** The last reading of the whole archive, and what came of it: the code of a fault, or nothing. */
  verifiedAt: z.iso.datetime().nullable(),
  fault: z.string().nullable(),
})
export type Sidecar = z.output<typeof sidecarSchema>
export type Origin = Sidecar['origin']

export const sidecarPath = (folder: string, name: string): string => path.join(folder, `${name}.json`)

/** `null` when there is none, as beside a file that somebody put there. */
export const readSidecar = async (folder: string, name: string): Promise<Sidecar | null> => {
  try {
    const found = sidecarSchema.safeParse(JSON.parse(await readFile(sidecarPath(folder, name), 'utf8')))
    return found.success ? found.data : null
  } catch {
    return null
  }
}

export const writeSidecar = async (folder: string, name: string, sidecar: Sidecar): Promise<void> => {
  const to = sidecarPath(folder, name)
  const draft = `${to}.part`
  await writeFile(draft, `${JSON.stringify(sidecar, undefined, 2)}\n`, { mode: 0o600, flush: true })
  await rename(draft, to)
}

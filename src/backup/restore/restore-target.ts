import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'

import { notEmpty } from './restore-errors'

/** @throws notEmpty when anything lies there */
export const requireEmptyFolder = async (folder: string): Promise<void> => {
  const entries = await readdir(folder).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return []
    if (code === 'ENOTDIR') throw notEmpty({ place: folder })
    throw error
  })
  if (entries.length > 0) throw notEmpty({ place: folder })
}

const MARK = '.restoring-'

const isDead = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

/** Removes what a killed restore left beside the folder. */
const sweepDead = async (folder: string): Promise<void> => {
  const parent = path.dirname(folder)
  const begin = `${path.basename(folder)}${MARK}`
  for (const name of await readdir(parent)) {
    const pid = Number(name.startsWith(begin) ? name.slice(begin.length) : Number.NaN)
    if (Number.isInteger(pid) && isDead(pid))
      await rm(path.join(parent, name), { recursive: true, force: true })
  }
}

export type Stage = {
  /** Where things are put meanwhile, on the same disk. */
  folder: string
  /** Gives the whole its name; until then the place is as empty as before. */
  finish: () => Promise<void>
  abandon: () => Promise<void>
}

/** A folder beside the target, which becomes the target by one rename or goes without a trace. */
export const openStage = async (target: string): Promise<Stage> => {
  await mkdir(path.dirname(target), { recursive: true })
  await sweepDead(target)
  const folder = `${target}${MARK}${process.pid}`
  await mkdir(folder, { mode: 0o700 })
  return {
    folder,
    finish: async () => {
      // Somebody may have begun a school there meanwhile.
      await requireEmptyFolder(target)
      await rename(folder, target)
      const parent = await open(path.dirname(target))
      await parent.sync().catch(() => undefined)
      await parent.close()
    },
    abandon: () => rm(folder, { recursive: true, force: true }),
  }
}

import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { cp, mkdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

const FOLDER = path.join(tmpdir(), 'school-templates')

/** What a server of this build puts into an empty folder, by the instant at which its day begins. */
const placeOf = (server: string, time: string): string =>
  path.join(FOLDER, createHash('sha256').update(readFileSync(server)).update(time).digest('hex').slice(0, 24))

type Kept = {
  /** The built server. */
  server: string
  /** When the school's day begins, an instant. */
  time: string
  /** An empty folder. */
  folder: string
  /** Starts a server on the folder and stops it when it is ready. */
  seed: () => Promise<void>
}

/** Fills a folder with the demo school: made by the first that wants it, copied by the others. */
export const fillWithDemoSchool = async ({ server, time, folder, seed }: Kept): Promise<void> => {
  const place = placeOf(server, time)
  if (existsSync(place)) return cp(place, folder, { recursive: true })
  await seed()
  const made = `${place}-${process.pid}`
  await mkdir(FOLDER, { recursive: true })
  await cp(folder, made, { recursive: true })
  // Another test file may have been quicker: what it made is the same.
  await rename(made, place).catch(() => rm(made, { recursive: true, force: true }))
}

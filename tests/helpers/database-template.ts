import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { sql } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'

import { DATABASE } from './database-file'

/** What a database of the tests is made from: when none of it changed, one that was made before is the same. */
const SOURCES = ['src', 'migrations', 'tests/helpers', 'payload.config.ts', 'package-lock.json']

const filesOf = (at: string): string[] => {
  const entries = readdirSync(at, { withFileTypes: true })
  return entries.flatMap((entry) => {
    const file = path.join(at, entry.name)
    return entry.isDirectory() ? filesOf(file) : [file]
  })
}

const keyOfSources = (): string => {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    for (const file of path.extname(source) ? [source] : filesOf(source).sort())
      hash.update(file).update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 24)
}

export type DatabaseTemplate<TKept> = {
  /** Copies the database and the files. Answers what was kept beside them; nothing when there is no template yet. */
  copyTo: (folder: string) => TKept | undefined
  /** Keeps the database and the files of the first suite that made them, and what a suite must know of them. */
  keep: (made: { payload: Payload; folder: string; kept: TKept }) => Promise<void>
}

type Raw = { drizzle: { run: (statement: unknown) => Promise<unknown> } }

/**
 * A database made once for the same sources: each suite copies it and does not make it anew. `name` tells what is in
 * it. Of two suites that make it at once the first keeps it. None where the suites
 * run on a database of the machine's.
 */
export const databaseTemplate = <TKept>(name: string): DatabaseTemplate<TKept> | undefined => {
  if (process.env.TEST_DATABASE_URI) return undefined
  const place = path.join(tmpdir(), 'school-templates', `${keyOfSources()}-${name}`)
  return {
    copyTo: (folder) => {
      if (!existsSync(`${place}.json`)) return undefined
      cpSync(place, folder, { recursive: true })
      return JSON.parse(readFileSync(`${place}.json`, 'utf8')) as TKept
    },
    keep: async ({ payload, folder, kept }) => {
      const made = `${place}-${process.pid}`
      cpSync(folder, made, { recursive: true, filter: (file) => !path.basename(file).startsWith(DATABASE) })
      await (payload.db as unknown as Raw).drizzle.run(sql`VACUUM INTO ${path.join(made, DATABASE)}`)
      try {
        renameSync(made, place)
      } catch {
        // Another suite was quicker, and what it made stands whole.
        rmSync(made, { recursive: true, force: true })
        return
      }
      // What is kept stands beside last of all: whoever finds it finds the database whole.
      writeFileSync(`${made}.json`, JSON.stringify(kept))
      renameSync(`${made}.json`, `${place}.json`)
    },
  }
}

import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

export type RunMemory = { has: (key: string) => boolean; add: (key: string) => void }

/**
 * What the test files of one run remember together: a page of an outline that passed in one file need not be looked at
 * again in another. Two that learn the same at once do no harm. Its folder is made by `run-folder.mjs`.
 */
export const runMemory = (name: string): RunMemory => {
  const file = path.join(process.env.E2E_RUN_FOLDER!, name)
  const known = new Set<string>()
  return {
    has: (key) => {
      if (!known.has(key) && existsSync(file))
        for (const line of readFileSync(file, 'utf8').split('\n')) known.add(line)
      return known.has(key)
    },
    add: (key) => {
      if (known.has(key)) return
      known.add(key)
      appendFileSync(file, `${key}\n`)
    },
  }
}

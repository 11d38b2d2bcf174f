import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

import type { Client } from '@libsql/client'

const ROOT = path.resolve(import.meta.dirname, '../..')
const run = promisify(execFile)

/** What is wrong in the file itself: pages, indexes, keys that lead nowhere. */
export const checkFile = async (client: Client): Promise<string[]> => {
  const { rows: pages } = await client.execute('PRAGMA integrity_check')
  const { rows: keys } = await client.execute('PRAGMA foreign_key_check')
  return [
    ...pages.map((row) => row[0] as string).filter((line) => line !== 'ok'),
    ...keys.map((row) => `a key of ${row[0] as string} leads nowhere`),
  ]
}

/** What is wrong in the school: totals that differ from a fresh count, chains of changes that are broken. */
export const checkSchool = async (folder: string): Promise<string[]> => {
  const { stdout } = await run(
    process.execPath,
    ['--conditions=production', '--import', 'tsx', path.join(import.meta.dirname, 'check-school.ts')],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        NODE_OPTIONS: '',
        DATA_DIR: folder,
        LOG_LEVEL: 'silent',
      },
      timeout: 120_000,
    },
  )
  const { wrongTotals, brokenChains } = JSON.parse(stdout.trim().split('\n').at(-1)!) as {
    wrongTotals: number
    brokenChains: number
  }
  return [
    ...(wrongTotals > 0 ? [`${wrongTotals} totals differ from a fresh count`] : []),
    ...(brokenChains > 0 ? [`${brokenChains} faults in the change journal`] : []),
  ]
}

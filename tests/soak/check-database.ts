import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

import { isMongo, type Place, SECRET } from './database'

const ROOT = path.resolve(import.meta.dirname, '../..')
const run = promisify(execFile)

/** What is wrong in the school: totals that differ from a fresh count, chains of changes that are broken. */
export const checkSchool = async ({ uri, folder }: Place): Promise<string[]> => {
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
        DATABASE_URI: uri,
        // Beside a file it stands in the folder.
        ...(isMongo(uri) && { PAYLOAD_SECRET: SECRET }),
        LOG_LEVEL: 'silent',
      },
      timeout: 600_000,
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

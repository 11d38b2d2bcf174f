import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { BackupSettings } from '@/backup/backup-settings'

export const PHRASE = 'correct horse battery staple'
/** Keys of the tests. A phrase takes a second for each try, on purpose; these take none. */
export const KEY = 'AGE-SECRET-KEY-168QWKZTM9C2TS36RHJPWN974HFQ8036SJ49E3Q8L5ACZFW6G5ZWS44EQQ4'
export const OTHER_KEY = 'AGE-SECRET-KEY-12ASKCLK69HC55STWGQ98SSHQFDDYU456EKGDFLRQ59EQ0E6GS7ZQ534YYU'

/** A folder of a test's own. */
export const freshFolder = (): string => mkdtempSync(path.join(tmpdir(), 'backup-spec-'))

/** A school's folder with a database at `school.db`, its backups beside it. */
export const settingsIn = (folder: string, more: Partial<BackupSettings> = {}): BackupSettings => ({
  databaseUri: `file:${path.join(folder, 'school.db')}`,
  dataDir: folder,
  mediaDir: path.join(folder, 'media'),
  backupDir: path.join(folder, 'backups'),
  key: undefined,
  keep: { daily: 7, weekly: 4, monthly: 12 },
  ...more,
})

type Ended = { code: number | null; signal: string | null; told: string }
type Running = {
  env?: Record<string, string | undefined>
  /** Kills it without warning as soon as it has said this. */
  killAt?: string
  /** Before the command, as `ulimit -f 1000`. */
  limit?: string
}

/** Runs a command of the project as a person at a terminal would, with what it says. */
export const runScript = (
  script: string,
  words: readonly string[],
  { env, killAt, limit }: Running = {},
): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const args = ['--conditions=production', '--import', 'tsx', `scripts/${script}`, ...words]
    const options = {
      // Jest's own options of Node do not concern the command.
      env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production', ...env } as NodeJS.ProcessEnv,
    }
    const child = limit
      ? spawn('bash', ['-c', `${limit}; exec "$0" "$@"`, process.execPath, ...args], options)
      : spawn(process.execPath, args, options)
    let told = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        told += chunk.toString()
        if (killAt && told.includes(killAt)) child.kill('SIGKILL')
      })
    child.once('error', reject)
    child.once('close', (code, signal) => resolve({ code, signal, told }))
  })

/** What was thrown, by its code; the text of anything else. */
export const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing was thrown',
    (error: unknown) => {
      const { code, message } = error as { code?: string; message: string }
      return code ?? message
    },
  )

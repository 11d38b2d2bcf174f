import './lib/school-env'

import path from 'node:path'

import { backupSettings } from '@/backup/backup-settings'
import { listBackups } from '@/backup/list-backups'
import { makeBackup } from '@/backup/make-backup'
import { verifyNow } from '@/backup/verify-now'
import { formatBytes } from '@/i18n/format'

import { fail, progressLine, say, untilStopped } from './lib/tell'

/**
 * `npm run backup`: copies the database and the files while the school works, into BACKUP_DIR.
 * `npm run backup -- --list` shows what is there; `-- --verify [name]` reads a backup, or all of them, to the end.
 * Ends with 1 when something went wrong.
 */
const settings = backupSettings()
const signal = untilStopped()
const line = progressLine()
const STEPS = {
  database: 'База · Database',
  archive: 'Архив · Archive',
  verify: 'Проверка · Reading back',
} as const

const list = async (): Promise<void> => {
  const backups = await listBackups(settings.backupDir)
  for (const { name, size, details } of backups) {
    const verdict = details?.fault ?? (details?.verifiedAt ? `✓ ${details.verifiedAt}` : '?')
    say(`${name}  ${formatBytes('ru', size)}  ${verdict}`)
  }
  say(backups.length === 0 ? `Копий нет · No backups in ${settings.backupDir}` : `${backups.length}`)
}

const verify = async (wanted: string | undefined): Promise<void> => {
  const names = wanted
    ? [path.basename(wanted)]
    : (await listBackups(settings.backupDir)).map(({ name }) => name)
  let faults = 0
  for (const name of names) {
    try {
      await verifyNow({
        settings,
        name,
        signal,
        onProgress: (progress) => line.show({ ...progress, step: STEPS.verify }),
      })
      line.clear()
      say(`✓ ${name}`)
    } catch (error) {
      line.clear()
      if (wanted || names.length === 1) throw error
      faults += 1
      say(`✗ ${name}: ${(error as Error).message}`)
    }
  }
  if (faults > 0) process.exit(1)
}

const make = async (): Promise<void> => {
  const started = performance.now()
  const { name, size, removed } = await makeBackup({
    settings,
    origin: 'command',
    signal,
    onProgress: ({ step, ...progress }) => line.show({ ...progress, step: STEPS[step] }),
  })
  line.clear()
  const seconds = Math.round((performance.now() - started) / 100) / 10
  say(`✓ ${path.join(settings.backupDir, name)}`)
  say(`  ${formatBytes('ru', size)}, ${seconds} с; прочитана и сверена · read back and compared`)
  if (removed.length > 0) say(`  Ушли по сроку · Rotated out: ${removed.join(', ')}`)
  if (!settings.key) say('  Не зашифрована: задайте BACKUP_KEY · Not encrypted: set BACKUP_KEY')
}

const [command, name] = process.argv.slice(2)
try {
  if (command === '--list') await list()
  else if (command === '--verify') await verify(name)
  else if (command === undefined) await make()
  else {
    say('npm run backup [-- --list | --verify [файл · file]]')
    process.exit(2)
  }
  process.exit(0)
} catch (error) {
  line.clear()
  fail(error)
}

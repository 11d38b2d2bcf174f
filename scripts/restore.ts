import './lib/school-env'

import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { parseRestore } from '@/backup/restore/parse-restore'
import { type CheckSchool, restoreBackup } from '@/backup/restore/restore-backup'
import { schoolUnsound } from '@/backup/restore/restore-errors'
import { explainFault, parseEnv } from '@/env/parse-env'
import { withSecretFiles } from '@/env/secret-files'

import { migrations } from '../migrations'
import { fail, progressLine, say, untilStopped } from './lib/tell'

/**
 * `npm run restore -- file [--to folder]`: restores a backup into an empty folder, or with `--to mongodb://… --folder …`
 * into an empty database, and looks at all of it. Ends with 1 when anything was wrong; then nothing is left behind. Ends
 * with 3 when the school is restored and its change journal had been tampered with before.
 */
const USAGE = `npm run restore -- копия.tar.gz [--to папка] [--key-file файл]
npm run restore -- копия.tar.gz.age --to mongodb://узел/база --folder папка

Ключ зашифрованной копии: BACKUP_KEY или --key-file. · The key of an encrypted backup: BACKUP_KEY or --key-file.`

// Read without keeping anything: the folder of the settings may be the place that has to be empty.
const read = parseEnv(withSecretFiles(process.env).source)
if (!read.isOk) {
  process.stderr.write(`${read.faults.map(explainFault).join('\n')}\n`)
  process.exit(1)
}
const { env } = read
const order = parseRestore(process.argv.slice(2), { dataDir: env.DATA_DIR, databaseUri: env.DATABASE_URI })
if (!order) {
  say(USAGE)
  process.exit(2)
}

/** The last line of `audit:verify` when it finds a fault. */
const TAMPERED = 'The journals were tampered with.'

/** The chains and seals of the change journal, by the command that a person would use, on the restored school. */
const checkSchool: CheckSchool = ({ folder, uri }) =>
  new Promise((resolve, reject) => {
    const script = path.resolve(import.meta.dirname, 'audit-verify.ts')
    const child = spawn(process.execPath, ['--conditions=production', '--import', 'tsx', script], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        DATA_DIR: folder,
        DATABASE_URI: uri,
        MEDIA_DIR: path.join(folder, 'media'),
        DEMO: '0',
        LOG_LEVEL: 'error',
        // It signs nothing; a MongoDB wants one, and the folder shall not be given one here.
        PAYLOAD_SECRET: randomBytes(32).toString('hex'),
      },
    })
    let told = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (told += chunk.toString()))
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve({ isSound: true, told: told.trim() })
      else if (told.includes(TAMPERED)) resolve({ isSound: false, told: told.trim() })
      else reject(schoolUnsound({ told }))
    })
  })

const STEPS = { unpack: 'Распаковка · Unpacking', fill: 'Заполняю базу · Filling the database' } as const
const unpacking = progressLine()
const filling = progressLine((n) => String(n))
const clear = (): void => {
  unpacking.clear()
  filling.clear()
}
try {
  const key = order.keyFile ? (await readFile(order.keyFile, 'utf8')).trim() : env.BACKUP_KEY
  const { manifest, rows, tables, missingFiles, applied, told, isSound } = await restoreBackup({
    file: path.resolve(order.file),
    key,
    target: order.target,
    knownMigrations: migrations.map(({ name }) => name),
    checkSchool,
    signal: untilStopped(),
    onProgress: (progress) =>
      (progress.step === 'fill' ? filling : unpacking).show({ ...progress, step: STEPS[progress.step] }),
  })
  clear()
  say(`✓ ${order.target.mongo ? 'MongoDB + ' : ''}${order.target.folder}`)
  say(`  копия от · backup of ${manifest.madeAt}, версия · version ${manifest.appVersion}`)
  say(`  файлов · files: ${manifest.files.length}; хеши сошлись · hashes agree`)
  say(`  таблиц · tables: ${tables}, записей · rows: ${rows}; база цела · the database is sound`)
  if (applied > 0) say(`  миграций добавлено · migrations applied: ${applied}`)
  if (missingFiles.length > 0)
    say(
      `  ! файлов нет и в копии · files missing from the backup too: ${missingFiles.slice(0, 10).join(', ')}`,
    )
  for (const row of told.split('\n')) say(`  ${row}`)
  if (!manifest.hasKeys)
    say('  Копия без ключа сеансов: все войдут заново · No session key inside: everybody signs in anew')
  if (!order.target.mongo)
    say(`\nЗапуск · Start: DATA_DIR=${order.target.folder} DATABASE_URI= MEDIA_DIR= npm start`)
  if (!isSound)
    say(
      '\n! Журнал изменений нарушен уже в копии: школа восстановлена как была. · The change journal was tampered with before the backup; the school is restored as it was.',
    )
  process.exit(isSound ? 0 : 3)
} catch (error) {
  clear()
  fail(error)
}

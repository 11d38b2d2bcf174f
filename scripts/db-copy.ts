import './lib/school-env'

import { existsSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { parseCopy } from '@/db/copy/parse-copy'

import { fail, progressLine, say, untilStopped } from './lib/tell'

/**
 * `npm run db:copy -- --from file:… --to mongodb://…` and back: moves a school from one database to another. Killed and
 * run again, it goes on. Ends with 1 when the two differ.
 */
const order = parseCopy(process.argv.slice(2))
if (!order) {
  say('npm run db:copy -- --from file:школа.db --to mongodb://узел/база')
  say(
    'Обе базы на это время останавливают: никто не должен в них писать. · Stop both: nobody may write meanwhile.',
  )
  process.exit(2)
}
const { from, to } = order
// The files stay where they are; the settings only say where that is. Nothing signs in here.
Object.assign(process.env, {
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
  DATABASE_URI: from,
  PAYLOAD_SECRET: process.env.PAYLOAD_SECRET ?? path.join(tmpdir(), 'only-for-the-copy-and-never-signing'),
})
const { getPayload } = await import('payload')
const { default: loaded } = await import('../payload.config')
const { chooseDatabase } = await import('@/db/adapter')
const { databasePath } = await import('@/db/sqlite/database-path')
const { copyDatabase } = await import('@/db/copy/copy-database')
const { env } = await import('@/env')
const { migrations } = await import('../migrations')

const line = progressLine((n) => String(n))
try {
  if (from.startsWith('file:') && !existsSync(databasePath(from))) {
    say(`Базы ${from} нет. · There is no database ${from}.`)
    process.exit(2)
  }
  const config = await loaded
  const open = (uri: string, key: string) =>
    getPayload({
      config: {
        ...config,
        db: chooseDatabase({ uri, migrations, push: false, synchronous: 'NORMAL' }) as never,
      },
      key,
      disableOnInit: true,
    })
  const source = await open(from, 'copy-source')
  const target = await open(to, 'copy-target')
  const compared = await copyDatabase({
    source,
    target,
    sourceUri: from,
    signal: untilStopped(),
    onProgress: (progress) => line.show(progress),
  })
  line.clear()
  for (const { name, source: one, target: other, isSame } of compared)
    if (!isSame || one.count > 0)
      say(
        `${isSame ? '✓' : '✗'} ${name}: ${one.count}${isSame ? '' : ` ≠ ${other.count}`} ${one.hash.slice(0, 12)}${isSame ? '' : ` ≠ ${other.hash.slice(0, 12)}`}`,
      )
  const { docs: media } = await target.db.find<{ id: number; filename?: string }>({
    collection: 'media',
    limit: 0,
    pagination: false,
  })
  const there = new Set(existsSync(env.MEDIA_DIR) ? readdirSync(env.MEDIA_DIR) : [])
  const missing = media.flatMap(({ filename }) => (filename && !there.has(filename) ? [filename] : []))
  say(`Файлов · files: ${media.length}, в · in ${env.MEDIA_DIR}: ${media.length - missing.length}`)
  const isSame = compared.every((part) => part.isSame)
  const documents = compared.reduce((sum, part) => sum + part.source.count, 0)
  say(
    isSame
      ? `✓ ${documents} записей, базы совпадают · ${documents} documents, the databases are the same`
      : '✗ Базы различаются · The databases differ',
  )
  await source.destroy()
  await target.destroy()
  process.exit(isSame ? 0 : 1)
} catch (error) {
  line.clear()
  fail(error)
}

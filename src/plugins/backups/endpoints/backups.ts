import { createReadStream } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'

import { z } from 'zod'

import { requireFacts } from '@/access/require-facts'
import { listBackups } from '@/backup/list-backups'
import { stopRun } from '@/backup/run-file'
import { notFound } from '@/core/errors'
import { download } from '@/core/files/download'
import { defineEndpoint } from '@/core/plugin'
import { env } from '@/env'
import { recordRead } from '@/hooks/record-read'

import { keepsBackups } from '../access/rules'
import { readProgress, readState } from '../operations/read-state'
import { startAsked } from '../operations/start'

// A name is only compared with those that are there: no path leads out of the folder.
const params = z.object({ backup: z.string().max(100) })

const requireBackup = async (name: string): Promise<string> => {
  if (!(await listBackups(env.BACKUP_DIR)).some((backup) => backup.name === name)) throw notFound()
  return name
}

export const listBackupsEndpoint = defineEndpoint({
  method: 'get',
  path: '/backups',
  rule: keepsBackups,
  summary: { ru: 'Резервные копии', en: 'Backups' },
  handler: async ({ req }) => {
    const { backups, isStale } = await readState(req)
    return { backups, isStale }
  },
})

export const makeBackupEndpoint = defineEndpoint({
  method: 'post',
  path: '/backups',
  rule: keepsBackups,
  summary: { ru: 'Сделать резервную копию', en: 'Make a backup' },
  handler: ({ req }) => startAsked(req, { kind: 'backup', origin: 'manual' }),
})

/** Tenths of a megabyte are as exact as anybody looks. */
const megabytes = (bytes: number): number => Math.round(bytes / 104_857.6) / 10

export const readRunEndpoint = defineEndpoint({
  method: 'get',
  path: '/backups/run',
  rule: keepsBackups,
  summary: { ru: 'Как идёт копирование', en: 'How far the backup is' },
  handler: async () => {
    const run = await readProgress()
    return run
      ? { state: 'running', kind: run.kind, done: megabytes(run.done), total: megabytes(run.total) }
      : { state: 'done', done: 0, total: 0 }
  },
})

export const stopRunEndpoint = defineEndpoint({
  method: 'post',
  path: '/backups/run/stop',
  rule: keepsBackups,
  summary: { ru: 'Остановить копирование', en: 'Stop the backup' },
  handler: async () => ({ isStopping: await stopRun(env.BACKUP_DIR) }),
})

export const verifyBackupEndpoint = defineEndpoint({
  method: 'post',
  path: '/backups/:backup/verify',
  rule: keepsBackups,
  summary: { ru: 'Проверить резервную копию', en: 'Verify a backup' },
  params,
  handler: async ({ req, params }) =>
    startAsked(req, { kind: 'verify', name: await requireBackup(params.backup) }),
})

export const backupFileEndpoint = defineEndpoint({
  method: 'get',
  path: '/backups/:backup/file',
  rule: keepsBackups,
  summary: { ru: 'Файл резервной копии', en: 'The file of a backup' },
  params,
  produces: ['application/octet-stream'],
  handler: async ({ req, params }) => {
    const name = await requireBackup(params.backup)
    const { school } = await requireFacts(req)
    // Everything about everybody leaves here: told before it does, in the log of the server as well.
    await recordRead({ req, school, record: 'backups', manner: 'export' })
    req.payload.logger.warn({ backup: name, user: req.user?.id, msg: 'A backup was downloaded' })
    return download({
      name,
      body: Readable.toWeb(createReadStream(path.join(env.BACKUP_DIR, name))) as ReadableStream,
    })
  },
})

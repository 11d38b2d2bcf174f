import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { defineError, notFound } from '@/core/errors'
import { localeOf } from '@/core/locale'
import { holdSchool } from '@/db/hold'
import { afterCommit, inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'
import { recordRead } from '@/hooks/record-read'

import { MAKE_TASK, SLUGS } from '../slugs'
import type { ExportFormat, ExportRow } from '../types'
import { removeFile } from './export-files'

const alreadyMaking = defineError({
  code: 'export-running',
  status: 409,
  message: {
    ru: () => 'Выгрузка уже готовится. Дождитесь её или остановите.',
    en: () => 'An export is being made already. Wait for it, or stop it.',
  },
})

type Args = { req: PayloadRequest; facts: Facts; format: ExportFormat; hasFiles: boolean }

type Queue = (args: { task: string; input: object; req: PayloadRequest }) => Promise<{ id: number | string }>

/** Asks for a file with everything that the school owns. One at a time: each reads the whole school. */
export const requestExport = ({ req, facts, format, hasFiles }: Args): Promise<{ id: number }> =>
  inTransaction(req, async () => {
    await holdSchool(req, facts.school)
    const { payload } = req
    const isBusy = await rows(req).count({
      collection: SLUGS.exports,
      where: { school: { equals: facts.school }, state: { in: ['waiting', 'running'] } },
    })
    if (isBusy > 0) throw alreadyMaking()
    const [id] = (await rows(req).insert({
      collection: SLUGS.exports,
      rows: [
        {
          school: facts.school,
          format,
          hasFiles: hasFiles && format === 'json',
          locale: localeOf(req),
          state: 'waiting',
          requestedBy: facts.user,
          requestedAt: now().toISOString(),
        },
      ],
    })) as [number]
    await recordRead({ req, school: facts.school, record: SLUGS.exports, documents: [id], manner: 'export' })
    const job = await (payload.jobs.queue as unknown as Queue)({
      task: MAKE_TASK,
      input: { export: id },
      req,
    })
    await afterCommit(req, () => {
      // Begun at once and not waited for; if this process ends, the queue takes it up.
      void payload.jobs
        .runByID({ id: job.id })
        .catch((error: unknown) => payload.logger.error({ err: error, msg: 'An export did not begin' }))
    })
    return { id }
  })

const COLUMNS: (keyof ExportRow)[] = [
  'id',
  'format',
  'hasFiles',
  'state',
  'total',
  'done',
  'size',
  'requestedBy',
  'requestedAt',
  'expiresAt',
]

/** An export of the school being worked in. */
export const findExport = async (req: PayloadRequest, facts: Facts, id: number): Promise<ExportRow> => {
  const row = await rows(req).findOne<ExportRow>({
    collection: SLUGS.exports,
    columns: COLUMNS,
    where: { id: { equals: id }, school: { equals: facts.school } },
  })
  if (!row) throw notFound()
  return row
}

/** The exports of the school, newest first. */
export const listExports = async (
  req: PayloadRequest,
  facts: Facts,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ rows: ExportRow[]; total: number }> => {
  const where = { school: { equals: facts.school } }
  const total = await rows(req).count({ collection: SLUGS.exports, where })
  const found = await rows(req).find<ExportRow>({
    collection: SLUGS.exports,
    columns: COLUMNS,
    where,
    sort: ['-requestedAt', '-id'],
    limit: pageSize,
    offset: (page - 1) * pageSize,
  })
  return { rows: found, total }
}

/** Stops an export on its way; a finished one stays as it is. */
export const stopExport = async (req: PayloadRequest, facts: Facts, id: number): Promise<ExportRow> => {
  const row = await findExport(req, facts, id)
  const stopped = await rows(req).update({
    collection: SLUGS.exports,
    where: { id: { equals: id }, state: { in: ['waiting', 'running'] } },
    data: { state: 'stopped' },
  })
  // A running one removes its own file when it notices.
  if (stopped > 0 && row.state === 'waiting') await removeFile(row)
  return findExport(req, facts, id)
}

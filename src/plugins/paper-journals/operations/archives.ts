import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { notFound } from '@/core/errors'
import { localeOf } from '@/core/locale'
import { holdSchool } from '@/db/hold'
import { afterCommit, inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'
import { recordRead } from '@/hooks/record-read'

import { ARCHIVE_TASK, SLUGS } from '../slugs'
import type { ArchiveRow } from '../types'
import { removeArchive } from './archive-files'
import { archiveRunning, yearNotBegun } from './paper-errors'

const COLUMNS = [
  'id',
  'school',
  'year',
  'state',
  'total',
  'done',
  'size',
  'sha256',
  'requestedBy',
  'requestedAt',
] as const satisfies readonly (keyof ArchiveRow)[]

type Common = { req: PayloadRequest; facts: Facts }
type Queue = (args: { task: string; input: object; req: PayloadRequest }) => Promise<{ id: number | string }>

/** Asks for the archive of a year's journals. One at a time. */
export const requestArchive = ({ req, facts, year }: Common & { year: number }): Promise<{ id: number }> =>
  inTransaction(req, async () => {
    await holdSchool(req, facts.school)
    const { payload } = req
    const { startDate } = facts.reference.years.get(year) ?? {}
    if (!startDate) throw notFound(undefined, { path: 'year' })
    if (startDate > facts.today) throw yearNotBegun(undefined, { path: 'year' })
    const isBusy = await rows(req).count({
      collection: SLUGS.archives,
      where: { school: { equals: facts.school }, state: { in: ['waiting', 'running'] } },
    })
    if (isBusy > 0) throw archiveRunning()
    const [id] = (await rows(req).insert({
      collection: SLUGS.archives,
      rows: [
        {
          school: facts.school,
          year,
          state: 'waiting',
          requestedBy: facts.user,
          requestedAt: now().toISOString(),
        },
      ],
    })) as [number]
    await recordRead({ req, school: facts.school, record: SLUGS.archives, documents: [id], manner: 'export' })
    const job = await (payload.jobs.queue as unknown as Queue)({
      task: ARCHIVE_TASK,
      input: { archive: id, locale: localeOf(req) },
      req,
    })
    await afterCommit(req, () => {
      // Begun at once and not waited for; if this process ends, the queue takes it up.
      void payload.jobs
        .runByID({ id: job.id })
        .catch((error: unknown) => payload.logger.error({ err: error, msg: 'An archive did not begin' }))
    })
    return { id }
  })

/** An archive of the school being worked in. */
export const findArchive = async ({ req, facts, id }: Common & { id: number }): Promise<ArchiveRow> => {
  const row = await rows(req).findOne<ArchiveRow>({
    collection: SLUGS.archives,
    columns: [...COLUMNS],
    where: { id: { equals: id }, school: { equals: facts.school } },
  })
  if (!row) throw notFound()
  return row
}

export const ARCHIVES_PAGE_SIZE = 20

/** The archives of the school, newest first; two statements. */
export const listArchives = async ({
  req,
  facts,
  page,
}: Common & { page: number }): Promise<{ rows: ArchiveRow[]; total: number }> => {
  const where = { school: { equals: facts.school } }
  const total = await rows(req).count({ collection: SLUGS.archives, where })
  const found = await rows(req).find<ArchiveRow>({
    collection: SLUGS.archives,
    columns: [...COLUMNS],
    where,
    sort: ['-requestedAt'],
    limit: ARCHIVES_PAGE_SIZE,
    offset: (page - 1) * ARCHIVES_PAGE_SIZE,
  })
  return { rows: found, total }
}

/** Stops one that waits or is being made; what is ready stays. */
export const stopArchive = async ({ req, facts, id }: Common & { id: number }): Promise<ArchiveRow> => {
  const row = await findArchive({ req, facts, id })
  const stopped = await rows(req).update({
    collection: SLUGS.archives,
    where: { id: { equals: id }, state: { in: ['waiting', 'running'] } },
    data: { state: 'stopped' },
  })
  // A running one removes its own file when it notices.
  if (stopped > 0 && row.state === 'waiting') await removeArchive(id)
  return findArchive({ req, facts, id })
}

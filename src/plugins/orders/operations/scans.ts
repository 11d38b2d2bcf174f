import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { namesOfUsers } from '@/access/names-of-users'
import { now } from '@/core/clock'
import { notFound } from '@/core/errors'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'
import { readStoredFile } from '@/files/read-stored-file'

import { seesEarlierScans } from '../access/rules'
import { SLUGS } from '../slugs'
import type { ScanRow } from '../types'
import { findOrder } from './find-order'
import { draftHasNoScan, noScan } from './order-errors'

type Scope = { req: PayloadRequest; facts: Facts; order: number }
type Upload = NonNullable<PayloadRequest['file']>

const SCAN_NAMES = /\.(pdf|jpe?g|png)$/i

/** A scan as the card of its order shows it. */
export type ShownScan = { id: number; author: string; addedAt: string }

/**
 * Whether a scan may be laid to the order now; asked before the upload is read.
 * @throws notFound, draftHasNoScan
 */
export const requireScannable = async (scope: Scope): Promise<void> => {
  const { state } = await findOrder(scope)
  if (state === 'draft') throw draftHasNoScan()
}

/**
 * Lays the scan of the signed paper to an order. One that was there stays as its trace; the newest holds.
 * @throws notFound, draftHasNoScan, noScan; falseType when the content is no such file
 */
export const addScan = ({ file, ...scope }: Scope & { file: Upload }): Promise<{ id: number }> =>
  inTransaction(scope.req, async () => {
    const { req, facts, order } = scope
    await requireScannable(scope)
    if (!SCAN_NAMES.test(file.name)) throw noScan(undefined, { path: 'file' })
    const stored = await req.payload.create({
      collection: 'media',
      // Nobody opens it but through the order.
      data: { school: facts.school, audience: 'file' } as never,
      file,
      depth: 0,
      overrideAccess: true,
      req,
    })
    const [id] = await rows(req).insert({
      collection: SLUGS.scans,
      rows: [{ school: facts.school, order, file: stored.id, author: facts.user, addedAt: now() }],
    })
    return { id: id! }
  })

const scanRows = ({ req, facts, order }: Scope): Promise<ScanRow[]> =>
  rows(req).find<ScanRow>({
    collection: SLUGS.scans,
    columns: ['id', 'order', 'file', 'author', 'addedAt'],
    where: { order: { equals: order }, school: { equals: facts.school } },
    sort: ['-id'],
  })

/** What the reader may open: the newest, and for the office those that it replaced. */
const seen = async ({ req }: Scope, list: ScanRow[]): Promise<ScanRow[]> =>
  (await seesEarlierScans({ req, user: req.user })) === true ? list : list.slice(0, 1)

/** The scans of an order that the reader may read, newest first. */
export const listScans = async (scope: Scope): Promise<ShownScan[]> => {
  const list = await seen(scope, await scanRows(scope))
  const nameOf = await namesOfUsers(
    scope.req,
    scope.facts,
    list.map(({ author }) => author),
  )
  return list.map(({ id, author, addedAt }) => ({ id, author: nameOf(author), addedAt }))
}

export type OpenedScan = { body: Buffer; mimeType: string; filename: string }

/** Opens a scan for whoever may read the order. @throws notFound, also when the file is lost */
export const openScan = async ({ scan, ...scope }: Scope & { scan: number }): Promise<OpenedScan> => {
  const { req, facts } = scope
  await findOrder(scope)
  const row = (await seen(scope, await scanRows(scope))).find(({ id }) => id === scan)
  if (!row) throw notFound()
  const stored = await rows(req).findOne<{ filename: string; mimeType: string }>({
    collection: 'media',
    columns: ['filename', 'mimeType'],
    where: { id: { equals: row.file }, school: { equals: facts.school } },
  })
  if (!stored) throw notFound()
  const body = await readStoredFile(stored.filename)
  return { body, ...stored }
}

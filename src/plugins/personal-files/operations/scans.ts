import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'
import { readStoredFile } from '@/files/read-stored-file'
import { recordRead } from '@/hooks/record-read'

import { requireFile, requireFileKeeper } from '../access/file-access'
import { SLUGS } from '../slugs'
import { noScan } from './file-errors'
import { findEntry } from './save-entry'

type Scope = { req: PayloadRequest; facts: Facts; student: number; document: number }
type Upload = NonNullable<PayloadRequest['file']>

const SCAN_NAMES = /\.(pdf|jpe?g|png|webp)$/i

/** Lays a scan to a document. Its audience lets nobody open it but through the file. */
export const addScan = ({ file, ...scope }: Scope & { file: Upload }): Promise<{ id: number }> =>
  inTransaction(scope.req, async () => {
    const { req, facts, student, document } = scope
    requireFileKeeper(facts, student)
    await findEntry({ req, facts, student, part: 'documents' }, document)
    if (!SCAN_NAMES.test(file.name)) throw noScan(undefined, { path: 'file' })
    const { id } = await req.payload.create({
      collection: 'media',
      data: { school: facts.school, audience: 'file' } as never,
      file,
      depth: 0,
      overrideAccess: true,
      req,
    })
    await req.payload.update({
      collection: SLUGS.documents,
      id: document,
      data: { scan: id },
      depth: 0,
      overrideAccess: true,
      req,
    })
    return { id }
  })

export type Scan = { body: Buffer; mimeType: string; filename: string }

/** Opens a scan for whoever may open the file, and notes it first. */
export const openScan = async (scope: Scope): Promise<Scan> => {
  const { req, facts, student, document } = scope
  const access = requireFile(facts, student)
  const entry = await findEntry({ req, facts, student, part: 'documents' }, document)
  // What was taken out is seen by those who may put it back.
  if (typeof entry.scan !== 'number' || (entry.isRemoved && access !== 'edit')) throw notFound()
  const stored = await rows(req).findOne<{ filename: string; mimeType: string }>({
    collection: 'media',
    columns: ['filename', 'mimeType'],
    where: { id: { equals: entry.scan }, school: { equals: facts.school } },
  })
  if (!stored) throw notFound()
  await recordRead({
    req,
    school: facts.school,
    record: SLUGS.documents,
    documents: [document],
    manner: 'view',
  })
  const body = await readStoredFile(stored.filename)
  return { body, ...stored }
}

import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notAllowed, notFound } from '@/core/errors'
import { holdSchool } from '@/db/hold'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'
import { readStoredFile } from '@/files/read-stored-file'
import { recordRead } from '@/hooks/record-read'

import { MOST_FILES } from '../domain/limits'
import { SLUGS } from '../slugs'
import { noticeChanged, tooManyPapers } from './notice-errors'
import { loadNotice } from './notices'

type Common = { req: PayloadRequest; facts: Facts; id: number }
type Upload = NonNullable<PayloadRequest['file']>
export type NoticeFile = { id: number; filename: string; notice: number }

/** Adds a paper, for example a doctor's certificate, to a notice of an own child. */
export const addNoticeFile = ({
  req,
  facts,
  id,
  file,
}: Common & { file: Upload }): Promise<{ id: number; filename: string }> =>
  inTransaction(req, async () => {
    await holdSchool(req, facts.school)
    const row = await loadNotice({ req, facts, id })
    if (!facts.children.includes(row.student)) throw notAllowed()
    if (row.isWithdrawn) throw noticeChanged()
    const count = await rows(req).count({ collection: 'media', where: { absenceNotice: { equals: id } } })
    if (count >= MOST_FILES) throw tooManyPapers(undefined, { path: 'file' })
    const doc = (await req.payload.create({
      collection: 'media',
      data: { school: facts.school, audience: 'file', absenceNotice: id } as never,
      file,
      depth: 0,
      overrideAccess: true,
      req,
    })) as unknown as { id: number; filename: string }
    return { id: doc.id, filename: doc.filename }
  })

/** The papers of notices; the caller has read the notices. */
export const filesOfNotices = async (
  req: PayloadRequest,
  notices: readonly number[],
): Promise<NoticeFile[]> =>
  notices.length === 0
    ? []
    : (
        await rows(req).find<{ id: number; filename: string; absenceNotice: number }>({
          collection: 'media',
          columns: ['id', 'filename', 'absenceNotice'],
          where: { absenceNotice: { in: [...notices] } },
          sort: ['id'],
        })
      ).map(({ absenceNotice, ...file }) => ({ ...file, notice: absenceNotice }))

/** Opens a paper for those who may read the notice; noted, for it may tell of health. */
export const openNoticeFile = async ({
  req,
  facts,
  id,
  file,
}: Common & { file: number }): Promise<{ body: Buffer; mimeType: string; filename: string }> => {
  await loadNotice({ req, facts, id })
  const stored = await rows(req).findOne<{ filename: string; mimeType: string }>({
    collection: 'media',
    columns: ['filename', 'mimeType'],
    where: { id: { equals: file }, absenceNotice: { equals: id } },
  })
  if (!stored) throw notFound()
  const body = await readStoredFile(stored.filename)
  await recordRead({ req, school: facts.school, record: SLUGS.notices, documents: [id], manner: 'view' })
  return { body, ...stored }
}

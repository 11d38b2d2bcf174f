import { unlink } from 'node:fs/promises'
import path from 'node:path'

import type { PayloadRequest } from 'payload'

import { afterCommit } from '@/db/in-transaction'
import { rows } from '@/db/rows'
import { env } from '@/env'

import { fieldsOf, relationsTo, schoolCollections } from './text-fields'

type Args = {
  req: PayloadRequest
  school: number
  /** Files of removed or emptied records. */
  files: readonly number[]
  /** Accounts whose own files, seen by nobody else, go as well. */
  accounts: readonly number[]
}
type Media = { id: number; filename: string | null }

/** Removes files that nothing else needs: their rows now, what lies on the disk once all is saved. */
export const removeFiles = async ({ req, school, files, accounts }: Args): Promise<number> => {
  const own =
    accounts.length === 0
      ? []
      : await rows(req).find<Media>({
          collection: 'media',
          columns: ['id', 'filename'],
          where: {
            school: { equals: school },
            uploadedBy: { in: [...accounts] },
            // Papers of records stay while a record needs them; answers to homework are needed by nothing else.
            audience: { in: ['owner', 'file'] },
          },
        })
  const named =
    files.length === 0
      ? []
      : await rows(req).find<Media>({
          collection: 'media',
          columns: ['id', 'filename'],
          where: { school: { equals: school }, id: { in: [...files] } },
        })
  let removed = 0
  for (const { id, filename } of new Map([...own, ...named].map((file) => [file.id, file])).values()) {
    if (await isNeeded(req, id)) continue
    await req.payload.db.deleteOne({ collection: 'media', where: { id: { equals: id } }, req })
    removed += 1
    if (!filename) continue
    await afterCommit(req, async () => {
      // Already gone is as good as removed.
      await unlink(path.join(env.MEDIA_DIR, path.basename(filename))).catch(() => undefined)
    })
  }
  return removed
}

const isNeeded = async (req: PayloadRequest, id: number): Promise<boolean> => {
  for (const { slug } of schoolCollections(req.payload))
    for (const { path: relation } of relationsTo(fieldsOf(req.payload, slug), 'media')) {
      const { totalDocs } = await req.payload.db.count({
        collection: slug,
        where: { [relation]: { equals: id } },
        req,
      })
      if (totalDocs > 0) return true
    }
  return false
}

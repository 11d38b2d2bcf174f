import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { rows } from '@/db/rows'
import { env } from '@/env'

import { fileIsGone } from './errors'
import { findDocument } from './read-document'
import type { Scope } from './readable'

/** The file of a document, for whoever may open the document. @throws notFound, fileIsGone */
export const openFile = async (args: Scope & { document: number }) => {
  const { doc } = await findDocument(args)
  const stored = doc.file
    ? await rows(args.req).findOne<{ filename: string; mimeType: string }>({
        collection: 'media',
        columns: ['filename', 'mimeType'],
        where: { id: { equals: doc.file as number }, school: { equals: args.facts.school } },
      })
    : null
  if (!stored) throw fileIsGone()
  // The name stands alone: a path in it must not lead out of the folder.
  const body = await readFile(path.join(env.MEDIA_DIR, path.basename(stored.filename))).catch(() => null)
  if (!body) throw fileIsGone()
  return { name: stored.filename, type: stored.mimeType, body }
}

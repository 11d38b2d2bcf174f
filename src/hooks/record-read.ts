import type { PayloadRequest } from 'payload'

import { now } from '@/core/clock'
import { rows } from '@/db/rows'

type Args = {
  req: PayloadRequest
  school: number
  /** Slug of the collection, or a name of the list that was taken away. */
  record: string
  /** Which documents; empty for a whole list. */
  documents?: readonly number[]
  manner: 'view' | 'print' | 'export'
}

/** Notes who read personal records. Call it before they leave the server: what was not noted is not shown. */
export const recordRead = async ({ req, school, record, documents = [], manner }: Args): Promise<void> => {
  const note = { school, record, manner, reader: req.user?.id ?? null, at: now().toISOString() }
  await rows(req).insert({
    collection: 'record-reads',
    rows: documents.length > 0 ? documents.map((document) => ({ ...note, document })) : [note],
  })
}

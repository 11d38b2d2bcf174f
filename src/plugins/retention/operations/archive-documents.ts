import type { PayloadRequest } from 'payload'

import { rows } from '@/db/rows'

/** What an erasure leaves as it is: signed orders and their documents in the store. */
export type Archive = {
  /** Orders that are only drafts, and may be swept. */
  drafts: readonly number[]
  /** Documents that hold signed orders. */
  documents: ReadonlySet<number>
}

/**
 * Signed orders are archive documents with a term of their own, longer than that of a personal file (the list of
 * Rosarchiv, order 236 of 20.12.2019): their text, lines and published papers keep the names. Drafts are no documents.
 */
export const readArchive = async (req: PayloadRequest, school: number): Promise<Archive> => {
  const ofSchool = { school: { equals: school } }
  const drafts = await rows(req).find<{ id: number }>({
    collection: 'orders',
    columns: ['id'],
    where: { ...ofSchool, state: { equals: 'draft' } },
  })
  const published = await rows(req).find<{ document: number }>({
    collection: 'orders',
    columns: ['document'],
    where: { ...ofSchool, document: { exists: true } },
  })
  return {
    drafts: drafts.map(({ id }) => id),
    documents: new Set(published.map(({ document }) => document)),
  }
}

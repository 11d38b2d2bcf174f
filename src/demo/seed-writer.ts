import type { CollectionSlug } from 'payload'

import type { SeedContext } from '@/core/plugin'
import { rows, type FlatInputRow } from '@/db/rows'

/** Rows written between two reports of progress. */
const CHUNK = 4000

type SeedWriter = {
  /** Flat rows, many in a statement. Without the name of a step nothing is told. */
  rows: (collection: CollectionSlug, list: readonly FlatInputRow[], step?: string) => Promise<void>
  /** Documents with lists in them, one by one. */
  documents: (collection: CollectionSlug, list: readonly { id: number }[], step?: string) => Promise<void>
}

/** Rows of a document's lists have ids of their own, in the form that Payload gives them. */
const withListIds = (document: Record<string, unknown>, makeId: () => number): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(document).map(([name, value]) => [
      name,
      Array.isArray(value) && typeof value[0] === 'object'
        ? value.map((row: object) => ({ ...row, id: makeId().toString(16).padStart(24, '0') }))
        : value,
    ]),
  )

/** Writes made-up rows past hooks and validation, in the transaction of the request, and tells how far it is. */
export const createSeedWriter = ({
  payload,
  req,
  makeId,
  onProgress,
}: Pick<SeedContext, 'payload' | 'req' | 'makeId' | 'onProgress'>): SeedWriter => ({
  rows: async (collection, list, step) => {
    const table = rows(req)
    for (let done = 0; done < list.length; done += CHUNK) {
      await table.insert({ collection, rows: list.slice(done, done + CHUNK) })
      if (step) onProgress({ step, done: Math.min(done + CHUNK, list.length), total: list.length })
    }
  },
  documents: async (collection, list, step) => {
    for (const [index, document] of list.entries()) {
      await payload.db.create({ collection, data: withListIds(document, makeId), req, returning: false })
      const done = index + 1
      if (step && (done % 250 === 0 || done === list.length)) onProgress({ step, done, total: list.length })
    }
  },
})

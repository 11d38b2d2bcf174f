import type { CollectionSlug, Payload } from 'payload'

import type { Column } from '../presenters/columns-of'
import { type NameOf, type Related, relatedOf, rowsOf } from '../presenters/present-document'

type Doc = Record<string, unknown>

/** Names kept at once; beyond it they are asked anew, so that memory stays flat. */
const MOST = 50_000

const related = (doc: Doc, columns: readonly Column[]): Related[] =>
  columns.flatMap((column) =>
    column.kind === 'relation'
      ? relatedOf(doc, column)
      : column.kind === 'list'
        ? rowsOf(doc, column).flatMap((row) => related(row, column.columns))
        : [],
  )

type NameBook = {
  nameOf: NameOf
  learn: (docs: readonly Doc[], columns: readonly Column[]) => Promise<void>
}

/** Finds how documents are called: by the title of their collection, one question a collection for many documents. */
export const openNameBook = (payload: Payload): NameBook => {
  const names = new Map<string, string | null>()
  const key = (collection: string, id: number): string => `${collection} ${id}`

  const ask = async (collection: string, ids: number[]): Promise<void> => {
    const title = payload.collections[collection as CollectionSlug]?.config.admin.useAsTitle
    for (const id of ids) names.set(key(collection, id), null)
    if (!title || title === 'id') return
    const { docs } = await payload.find({
      collection: collection as CollectionSlug,
      where: { id: { in: ids } },
      select: { [title]: true },
      depth: 0,
      limit: 0,
      pagination: false,
      // Only names, and only of what the documents themselves point to.
      overrideAccess: true,
    })
    for (const doc of docs as unknown as (Doc & { id: number })[]) {
      const name = doc[title]
      if (typeof name === 'string' || typeof name === 'number')
        names.set(key(collection, doc.id), String(name))
    }
  }

  return {
    nameOf: (collection, id) => names.get(key(collection, id)) ?? null,
    learn: async (docs, columns) => {
      if (names.size > MOST) names.clear()
      const wanted = new Map<string, Set<number>>()
      for (const doc of docs) {
        for (const { collection, id } of related(doc, columns)) {
          if (names.has(key(collection, id))) continue
          wanted.set(collection, (wanted.get(collection) ?? new Set()).add(id))
        }
      }
      for (const [collection, ids] of wanted) await ask(collection, [...ids])
    },
  }
}

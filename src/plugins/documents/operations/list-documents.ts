import type { Where } from 'payload'

import type { DocumentKind, DocumentList } from '../types'
import { askedOf, readableDocuments, type Scope } from './readable'

export const DOCUMENTS_ON_PAGE = 30

export type DocumentFilter = { q: string; kind: DocumentKind | null; folder: string | null; isOwed: boolean }
type Args = Scope & { filter: DocumentFilter; page: number }

/** Everything but the folder: the folders to choose from are those of what was found. */
const narrowed = ({ q, kind }: DocumentFilter, owed: ReadonlySet<number> | null): Where[] => [
  ...(q ? [{ or: [{ title: { like: q } }, { number: { like: q } }] }] : []),
  ...(kind ? [{ kind: { equals: kind } }] : []),
  ...(owed ? [{ id: { in: [...owed] } }] : []),
]

/** The published documents that the reader may open, newest first. */
export const listDocuments = async ({ req, facts, filter, page }: Args): Promise<DocumentList> => {
  const asked = await askedOf({ req, facts })
  const owed = new Set(asked.flatMap((row) => (row.acknowledgedAt ? [] : [row.document])))
  const base: Where = {
    and: [await readableDocuments({ req, facts }, asked), ...narrowed(filter, filter.isOwed ? owed : null)],
  }
  const common = { req, collection: 'documents', depth: 0, overrideAccess: true } as const
  const found = await req.payload.find({
    ...common,
    where: filter.folder ? { and: [base, { folder: { equals: filter.folder } }] } : base,
    select: { title: true, kind: true, number: true, date: true, folder: true },
    sort: ['-date', '-id'],
    limit: DOCUMENTS_ON_PAGE,
    page,
  })
  const inFolders = await req.payload.find({
    ...common,
    where: { and: [base, { folder: { exists: true } }] },
    select: { folder: true },
    pagination: false,
    limit: 0,
  })
  return {
    rows: found.docs.map(({ id, title, kind, number, date, folder }) => ({
      id,
      title,
      kind,
      number: number ?? null,
      date: date ?? null,
      folder: folder ?? null,
      isOwed: owed.has(id),
    })),
    total: found.totalDocs,
    page,
    folders: [...new Set(inFolders.docs.flatMap(({ folder }) => folder || []))].sort((left, right) =>
      left.localeCompare(right, 'ru'),
    ),
  }
}

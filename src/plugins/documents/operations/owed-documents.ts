import type { SchoolDate } from '@/core/school-date'

import { askedOf, readableDocuments, type Scope } from './readable'

export type OwedDocument = { id: number; title: string; number: string | null; date: SchoolDate | null }

/** What the reader was asked to read and has not told so yet, the longest asked first. */
export const owedDocuments = async ({ req, facts }: Scope): Promise<OwedDocument[]> => {
  const owed = (await askedOf({ req, facts })).filter(({ acknowledgedAt }) => !acknowledgedAt).reverse()
  if (owed.length === 0) return []
  const { docs } = await req.payload.find({
    req,
    collection: 'documents',
    where: {
      and: [
        { id: { in: owed.map(({ document }) => document) } },
        await readableDocuments({ req, facts }, owed),
      ],
    },
    select: { title: true, number: true, date: true },
    depth: 0,
    pagination: false,
    limit: 0,
    overrideAccess: true,
  })
  const byId = new Map(docs.map((doc) => [doc.id, doc]))
  return owed.flatMap(({ document }) => {
    const doc = byId.get(document)
    return doc ? [{ id: doc.id, title: doc.title, number: doc.number ?? null, date: doc.date ?? null }] : []
  })
}

import type { SchoolDate } from '@/core/school-date'

import { askedOf, readableDocuments, type Scope } from './readable'

export type OwedDocument = {
  id: number
  title: string
  number: string | null
  date: SchoolDate | null
  /** Since when it is asked, an instant. */
  requestedAt: string
  dueOn: SchoolDate | null
  remindedAt: string | null
}

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
  return owed.flatMap(({ document, requestedAt, dueOn, remindedAt }) => {
    const doc = byId.get(document)
    if (!doc) return []
    const { id, title, number, date } = doc
    return [{ id, title, number: number ?? null, date: date ?? null, requestedAt, dueOn, remindedAt }]
  })
}

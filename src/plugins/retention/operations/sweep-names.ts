import type { CollectionSlug, PayloadRequest } from 'payload'

import { rows } from '@/db/rows'

import type { Archive } from './archive-documents'
import { fieldsOf, flatFields, hasDeepTexts, schoolCollections } from './text-fields'

type Args = { req: PayloadRequest; school: number; archive: Archive; erase: (text: string) => string }

/** Cards of people are emptied field by field; a sweep could only hurt a namesake there. */
const LEFT: readonly string[] = ['people']
/** Of orders only the drafts are swept, and of lines those of drafts. */
const BY_ORDER: Record<string, string> = { orders: 'id', 'order-lines': 'order' }
/** A file is found by its name. */
const FILE_COLUMNS = new Set(['filename', 'url', 'thumbnailURL', 'mimeType'])

const PAGE = 2000

const eraseDeep = (value: unknown, erase: Args['erase']): unknown => {
  if (typeof value === 'string') return erase(value)
  if (value instanceof Date) return value
  if (Array.isArray(value)) return value.map((part) => eraseDeep(part, erase))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, eraseDeep(part, erase)]))
  return value
}

const sweepColumns = async ({ req, school, archive, erase }: Args, slug: CollectionSlug): Promise<void> => {
  const orderAt = BY_ORDER[slug]
  if (orderAt && archive.drafts.length === 0) return
  const columns = flatFields(fieldsOf(req.payload, slug))
    .filter(({ name, isText }) => isText && !FILE_COLUMNS.has(name))
    .map(({ name }) => name)
  if (columns.length === 0) return
  let last = 0
  for (;;) {
    const found = await rows(req).find<Record<string, string | null> & { id: never }>({
      collection: slug,
      columns: ['id', ...columns] as never[],
      where: {
        and: [
          { school: { equals: school }, id: { greater_than: last } },
          ...(orderAt ? [{ [orderAt]: { in: [...archive.drafts] } }] : []),
          { or: columns.map((name) => ({ [name]: { exists: true } })) },
        ],
      },
      sort: ['id'],
      limit: PAGE,
    })
    for (const row of found) {
      const changed = columns.flatMap((name) => {
        const text = row[name]
        const clean = text ? erase(text) : text
        return clean === text ? [] : [[name, clean] as const]
      })
      if (changed.length > 0)
        await rows(req).update({
          collection: slug,
          where: { id: { equals: row.id } },
          // Without its salt a kept checksum tells nothing of the text that was there.
          data: { ...Object.fromEntries(changed), ...(columns.includes('salt') ? { salt: null } : {}) },
        })
    }
    if (found.length < PAGE) return
    last = found.at(-1)!.id
  }
}

const sweepDocuments = async ({ req, school, archive, erase }: Args, slug: CollectionSlug): Promise<void> => {
  const { docs } = await req.payload.db.find<Record<string, unknown> & { id: number }>({
    collection: slug,
    where: { school: { equals: school } },
    limit: 0,
    pagination: false,
    req,
  })
  for (const doc of docs) {
    if (slug === 'documents' && archive.documents.has(doc.id)) continue
    const clean = eraseDeep(doc, erase) as typeof doc
    if (JSON.stringify(clean) !== JSON.stringify(doc))
      await req.payload.db.updateOne({ collection: slug, id: doc.id, data: clean, req, returning: false })
  }
}

type Version = { id: number | string; parent: number | string; version: Record<string, unknown> }

const sweepVersions = async ({ req, school, archive, erase }: Args, slug: CollectionSlug): Promise<void> => {
  const { docs } = await req.payload.db.findVersions<Record<string, unknown>>({
    collection: slug,
    where: { 'version.school': { equals: school } },
    limit: 0,
    pagination: false,
    req,
  })
  for (const doc of docs as unknown as Version[]) {
    if (slug === 'documents' && archive.documents.has(Number(doc.parent))) continue
    const clean = eraseDeep(doc, erase) as Version
    if (JSON.stringify(clean) !== JSON.stringify(doc))
      await req.payload.db.updateVersion({
        collection: slug,
        id: doc.id,
        versionData: clean,
        req,
        returning: false,
      })
  }
}

/** Takes the names out of everything that people typed in this school: comments, topics, documents and their past. */
export const sweepNames = async (args: Args): Promise<void> => {
  for (const { slug } of schoolCollections(args.req.payload)) {
    if (LEFT.includes(slug)) continue
    await (hasDeepTexts(fieldsOf(args.req.payload, slug)) ? sweepDocuments : sweepColumns)(args, slug)
    if (args.req.payload.collections[slug].config.versions) await sweepVersions(args, slug)
  }
}

import type { CollectionSlug, Payload } from 'payload'

import { rows } from '../rows'
import { flatTable } from '../rows/flat-table'

type Document = Record<string, unknown> & { id: number | string }

/** A part of a database that is copied and compared as a whole, read and written through the adapters. */
export type Part = {
  name: string
  /** Documents with ids of ours go in the order of ids and can be taken up again; the rest is copied as a whole. */
  hasOwnIds: boolean
  count: (payload: Payload) => Promise<number>
  /** The documents after an id, in the order of ids, or all of them. */
  read: (payload: Payload, after: number | null) => AsyncGenerator<Document[]>
  lastId: (payload: Payload) => Promise<number | null>
  write: (args: { payload: Payload; req: object; documents: readonly Document[] }) => Promise<void>
  clear: (payload: Payload) => Promise<void>
  /** What is compared: without ids that each database makes by itself. */
  compared: (document: Document) => object
}

const PAGE = 500

/** What belongs to one database and not to the school: its migrations, locks of open forms, marks of programs. */
const OWN_OF_A_DATABASE = new Set(['payload-migrations', 'payload-locked-documents', 'payload-kv'])

const withoutId = ({ id: _, ...document }: Document): object => document
const NO_REQ = {} as never

const pagesOf = async function* (
  find: (page: number) => Promise<{ docs: unknown[] }>,
): AsyncGenerator<Document[]> {
  for (let page = 1; ; page += 1) {
    const { docs } = await find(page)
    if (docs.length > 0) yield docs as Document[]
    if (docs.length < PAGE) return
  }
}

/** Documents of plain values: set by set through the row gateway, a hundred times quicker. */
const flatPart = (payload: Payload, slug: CollectionSlug): Part => {
  const columns = [...flatTable(payload, slug).columns.keys()]
  return {
    ...collectionPart(slug, true),
    read: async function* (from, after) {
      for (let last = after ?? 0; ;) {
        const found = await rows({ payload: from }).find<Document>({
          collection: slug,
          columns,
          where: { id: { greater_than: last } },
          sort: ['id'],
          limit: PAGE,
        })
        if (found.length > 0) yield found
        if (found.length < PAGE) return
        last = Number(found.at(-1)!.id)
      }
    },
    write: async ({ payload: to, req, documents }) => {
      await rows({ payload: to, req }).insert({ collection: slug, rows: documents as never })
    },
  }
}

const collectionPart = (slug: CollectionSlug, hasOwnIds: boolean): Part => ({
  name: slug,
  hasOwnIds,
  count: async ({ db }) => (await db.count({ collection: slug, req: NO_REQ })).totalDocs,
  read: async function* ({ db }, after) {
    if (!hasOwnIds) {
      yield* pagesOf((page) =>
        db.find({ collection: slug, limit: PAGE, page, sort: 'id', joins: false as never }),
      )
      return
    }
    for (let last = after ?? 0; ;) {
      const where = { id: { greater_than: last } }
      const { docs } = await db.find({
        collection: slug,
        limit: PAGE,
        pagination: false,
        sort: 'id',
        where,
        joins: false as never,
      })
      if (docs.length > 0) yield docs
      if (docs.length < PAGE) return
      last = Number(docs.at(-1)!.id)
    }
  },
  lastId: async ({ db }) => {
    const { docs } = await db.find({
      collection: slug,
      limit: 1,
      pagination: false,
      sort: '-id',
      joins: false as never,
    })
    return docs[0] ? Number(docs[0].id) : null
  },
  write: async ({ payload: { db }, req, documents }) => {
    for (const document of documents)
      await db.create({
        collection: slug,
        data: hasOwnIds ? document : (withoutId(document) as never),
        req: req,
        returning: false,
      })
  },
  clear: ({ db }) => db.deleteMany({ collection: slug, where: {} }),
  compared: hasOwnIds ? (document) => document : withoutId,
})

type VersionDocument = Document & {
  parent: number
  version: object
  createdAt: string
  updatedAt: string
  autosave?: boolean
}

/** Former states of documents; the ids are each database's own. */
const versionsPart = (slug: CollectionSlug): Part => ({
  name: `${slug} (versions)`,
  hasOwnIds: false,
  count: async ({ db }) => (await db.countVersions({ collection: slug, req: NO_REQ })).totalDocs,
  // From the oldest: each new one takes the mark of the latest from the one before.
  read: ({ db }) =>
    pagesOf((page) => db.findVersions({ collection: slug, limit: PAGE, page, sort: 'updatedAt' })),
  lastId: () => Promise.resolve(null),
  write: async ({ payload: { db }, req, documents }) => {
    for (const document of documents) {
      const { parent, version, createdAt, updatedAt, autosave = false } = document as VersionDocument
      await db.createVersion({
        collectionSlug: slug,
        parent,
        versionData: version as never,
        createdAt,
        updatedAt,
        autosave,
        req: req,
        returning: false,
      })
    }
  },
  clear: ({ db }) => db.deleteVersions({ collection: slug, where: {} }),
  compared: (document) => {
    const { parent, version, createdAt, updatedAt } = document as VersionDocument
    // The id inside is that of the parent, which one database keeps there and another does not.
    return { parent, createdAt, updatedAt, version: withoutId(version as Document) }
  },
})

const globalPart = (slug: string): Part => {
  const read = async ({ db }: Payload): Promise<Document | null> => {
    const found = (await db.findGlobal({ slug: slug })) as unknown as Document | null
    return found && Object.keys(found).some((name) => name !== 'globalType') ? found : null
  }
  return {
    name: `${slug} (global)`,
    hasOwnIds: false,
    count: async (payload) => ((await read(payload)) ? 1 : 0),
    read: async function* (payload) {
      const found = await read(payload)
      if (found) yield [found]
    },
    lastId: () => Promise.resolve(null),
    write: async ({ payload, req, documents }) => {
      const { globalType: _, ...data } = withoutId(documents[0]!) as Record<string, unknown>
      const isThere = (await read(payload)) !== null
      const args = { slug: slug as never, data: data as never, req: req as never }
      await (isThere ? payload.db.updateGlobal(args) : payload.db.createGlobal(args))
    },
    // Written over.
    clear: () => Promise.resolve(),
    compared: (document) => {
      const {
        createdAt: _,
        updatedAt: __,
        globalType: ___,
        ...rest
      } = withoutId(document) as Record<string, unknown>
      return rest
    },
  }
}

/** Everything that is copied: collections with their versions, and globals. */
export const partsOf = (payload: Payload): Part[] => {
  const parts = payload.config.collections
    .filter(({ slug }) => !OWN_OF_A_DATABASE.has(slug))
    .flatMap(({ slug, versions }): Part[] => {
      const hasOwnIds = payload.collections[slug].customIDType === 'number'
      const isFlat = hasOwnIds && flatTable(payload, slug).refused.size === 0
      const documents = isFlat ? flatPart(payload, slug) : collectionPart(slug, hasOwnIds)
      return versions ? [documents, versionsPart(slug)] : [documents]
    })
  return [...parts, ...payload.config.globals.map(({ slug }) => globalPart(slug))]
}

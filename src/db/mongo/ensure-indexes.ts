import type { CollectionSlug, Payload } from 'payload'

import { type FlatColumn, flatTable } from '../rows/flat-table'
import { type IndexDefinition, type IndexPlan, indexPlan, type KindOfEmpty, shardedPlans } from './index-plan'

type Server = {
  createCollection: (name: string) => Promise<unknown>
  collection: (name: string) => {
    createIndexes: (plans: IndexPlan[]) => Promise<unknown>
    dropIndex: (name: string) => Promise<unknown>
  }
  listCollections: (
    filter: object,
    options: { nameOnly: true },
  ) => { toArray: () => Promise<{ name: string }[]> }
}
type Model = { schema: { indexes: () => IndexDefinition[] }; collection: { collectionName: string } }
export type IndexedDatabase = {
  payload: Payload
  connection: { db?: unknown }
  collections: Record<string, unknown>
  versions: Record<string, unknown>
}

/** The server makes indexes one after another; a few at once keep it busy. */
const AT_ONCE = 8
/** There is an index of that name or of those fields which was made in another way. */
const OTHER_OPTIONS = new Set([85, 86])

const ALREADY_THERE = 48

const codeOf = (error: unknown): number => (error as { code?: number }).code ?? 0

const nameOf = ({ key }: IndexPlan): string =>
  Object.entries(key)
    .map(([path, order]) => `${path}_${String(order)}`)
    .join('_')

/** Makes the indexes of a collection. One that was made in another way, by an earlier version, is made anew. */
const createIndexes = async (server: Server, name: string, plans: IndexPlan[]): Promise<void> => {
  const collection = server.collection(name)
  try {
    await collection.createIndexes(plans)
  } catch (error) {
    if (!OTHER_OPTIONS.has(codeOf(error))) throw error
    for (const plan of plans) {
      try {
        await collection.createIndexes([plan])
      } catch (refusal) {
        if (!OTHER_OPTIONS.has(codeOf(refusal))) throw refusal
        await collection.dropIndex(nameOf(plan))
        await collection.createIndexes([plan])
      }
    }
  }
}

/** Another node of the same cluster may start at the same time. */
const createCollection = async (server: Server, name: string): Promise<void> => {
  try {
    await server.createCollection(name)
  } catch (error) {
    if (codeOf(error) !== ALREADY_THERE) throw error
  }
}

/** Versions of a global have no flat columns, and no unique keys either. */
const columnsOf = (payload: Payload, slug: string): FlatColumn[] =>
  payload.collections[slug as CollectionSlug]
    ? [...flatTable(payload, slug as CollectionSlug).columns.values()]
    : []

const kindsOf = (payload: Payload, slug: string): KindOfEmpty => {
  const byPath = new Map(columnsOf(payload, slug).map((column) => [column.path, column]))
  return (path) => {
    const column = byPath.get(path)
    return column && !column.isRequired ? column.kind : undefined
  }
}

/**
 * Makes every collection and index of the configuration before the first save. Collections first: one that a
 * transaction makes by the way collides with others that do the same.
 */
export const ensureIndexes = async (
  { payload, connection, collections, versions }: IndexedDatabase,
  { isSharded }: { isSharded: boolean },
): Promise<void> => {
  const server = connection.db as Server
  const present = new Set(
    (await server.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name),
  )
  const work = [...Object.entries(collections), ...Object.entries(versions)].map(([slug, given]) => {
    const { schema, collection } = given as Model
    const kindOfEmpty = kindsOf(payload, slug)
    const plans = schema.indexes().map((index) => indexPlan(index, kindOfEmpty))
    const isOfSchool = isSharded && columnsOf(payload, slug).some(({ path }) => path === 'school')
    return { name: collection.collectionName, plans: isOfSchool ? plans.flatMap(shardedPlans) : plans }
  })
  const makeNext = async (): Promise<void> => {
    for (let next = work.pop(); next; next = work.pop()) {
      if (!present.has(next.name)) await createCollection(server, next.name)
      if (next.plans.length > 0) await createIndexes(server, next.name, next.plans)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, makeNext))
}

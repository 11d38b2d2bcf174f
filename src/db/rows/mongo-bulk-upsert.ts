import type { BulkResult, MongoCollection, MongoSession, MongoUpdate } from './mongo-collection'

type BulkUpsert = {
  collection: Pick<MongoCollection, 'bulkWrite'>
  operations: MongoUpdate[]
  session: MongoSession | undefined
}
type BulkError = {
  code?: unknown
  result?: BulkResult
  writeErrors?: { index: number } | { index: number }[]
}

const DUPLICATE_KEY = 11000
const MOST_COLLISIONS = 100

const idsOf = ({ upsertedIds }: BulkResult): number[] => Object.values(upsertedIds) as number[]

/**
 * Upserts in order. Two that come at once may both find nothing and both insert; the unique index refuses the
 * later one, which is then done again from there and finds the row. In a transaction that is not possible:
 * the transaction is void and is run again as a whole.
 */
export const bulkUpsert = async ({ collection, operations, session }: BulkUpsert) => {
  const inserted: number[] = []
  let rest = operations
  for (let collisions = 0; ; collisions += 1) {
    try {
      const result = await collection.bulkWrite(rest, { session })
      return { inserted: [...inserted, ...idsOf(result)] }
    } catch (error) {
      const { code, result, writeErrors } = error as BulkError
      const refused = [writeErrors ?? []].flat()[0]
      const canGoOn = !session && code === DUPLICATE_KEY && refused && result && collisions < MOST_COLLISIONS
      if (!canGoOn) throw error
      inserted.push(...idsOf(result))
      rest = rest.slice(refused.index)
    }
  }
}

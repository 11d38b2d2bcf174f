import { MongoClient } from 'mongodb'

import type { Database, Row } from './database'

const nameInMongo = (field: string): string => (field === 'id' ? '_id' : field)

/** The database of a school on a MongoDB server. There are no keys between documents that could lead nowhere. */
export const openMongo = async (uri: string): Promise<Database> => {
  const client = await MongoClient.connect(uri)
  const collections = await client.db().listCollections({}, { nameOnly: true }).toArray()
  const known = new Set(collections.map(({ name }) => name))
  return {
    find: async (collection, columns, where = {}) => {
      const filter = Object.fromEntries(
        Object.entries(where).map(([field, value]) => [nameInMongo(field), value]),
      )
      // The adapter gives what has no plural one: `staff` stands in `staffs`.
      const name = [collection, `${collection}s`].find((one) => known.has(one))
      if (!name) throw new Error(`There is no collection ${collection}`)
      const documents = await client.db().collection(name).find(filter).sort({ _id: 1 }).toArray()
      return documents.map(
        (document) =>
          Object.fromEntries(
            columns.map((field) => [field, (document[nameInMongo(field)] as Row[string]) ?? null]),
          ) as Row,
      )
    },
    flaws: async () => [],
    close: () => client.close(),
  }
}

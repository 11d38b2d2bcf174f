/** Runs `fn` with two sessions whose transactions are rolled back in the end. */
const withTransactions = async ({ client }, fn) => {
  const sessions = [client.startSession(), client.startSession()]
  for (const session of sessions) session.startTransaction()
  try {
    return await fn(...sessions)
  } finally {
    for (const session of sessions) {
      await session.abortTransaction().catch(() => undefined)
      await session.endSession()
    }
  }
}

const isRefused = async (write) => {
  try {
    await write()
    return false
  } catch (error) {
    return error.code === 11000
  }
}

/**
 * What the school asks of a database, each told by trying it: `name` is what tests ask for, `what` is said to people,
 * `can` works on a database that is empty and is dropped afterwards.
 */
export const ABILITIES = [
  {
    name: 'unique',
    what: 'compound unique keys',
    can: async ({ db }) => {
      await db.collection('unique').createIndex({ one: 1, two: 1 }, { unique: true })
      await db.collection('unique').insertMany([
        { one: 1, two: 1 },
        { one: 1, two: 2 },
      ])
      return isRefused(() => db.collection('unique').insertOne({ one: 1, two: 2 }))
    },
  },
  {
    name: 'partial-unique',
    what: 'unique keys of some documents alone',
    can: async ({ db }) => {
      const partialFilterExpression = { is: true }
      await db.collection('partial').createIndex({ key: 1 }, { unique: true, partialFilterExpression })
      await db.collection('partial').insertMany([{ key: 1 }, { key: 1 }, { key: 1, is: true }])
      return isRefused(() => db.collection('partial').insertOne({ key: 1, is: true }))
    },
  },
  {
    name: 'upsert',
    what: 'upserts in bulk',
    can: async ({ db }) => {
      const update = { $set: { value: 1 }, $inc: { sum: 2 }, $setOnInsert: { _id: 7 } }
      const { upsertedIds } = await db
        .collection('upsert')
        .bulkWrite([{ updateOne: { filter: { key: 1 }, update, upsert: true } }])
      return upsertedIds[0] === 7
    },
  },
  {
    name: 'lookup',
    what: '$lookup with a pipeline',
    can: async ({ db }) => {
      await db.collection('parent').insertOne({ _id: 1 })
      await db.collection('child').insertMany([
        { _id: 1, parent: 1 },
        { _id: 2, parent: 1 },
      ])
      const pipeline = [{ $sort: { _id: -1 } }, { $project: { _id: 1 } }]
      const $lookup = { from: 'child', localField: '_id', foreignField: 'parent', pipeline, as: 'found' }
      const [parent] = await db.collection('parent').aggregate([{ $lookup }]).toArray()
      return parent.found[0]._id === 2 && parent.found.length === 2
    },
  },
  {
    name: 'transactions',
    what: 'transactions',
    can: (place) =>
      withTransactions(place, async (session) => {
        const collection = place.db.collection('transactions')
        await collection.insertOne({ _id: 1 }, { session })
        const [inside, outside] = [
          await collection.countDocuments({}, { session }),
          await collection.countDocuments({}),
        ]
        await session.abortTransaction()
        return inside === 1 && outside === 0 && (await collection.countDocuments({})) === 0
      }),
  },
  {
    name: 'conflicts',
    what: 'refusing one of two transactions that change one document',
    can: async (place) => {
      const collection = place.db.collection('conflicts')
      await collection.insertOne({ _id: 1 })
      return withTransactions(place, async (first, second) => {
        await collection.updateOne({ _id: 1 }, { $set: { by: 1 } }, { session: first })
        try {
          await collection.updateOne({ _id: 1 }, { $set: { by: 2 } }, { session: second })
          await first.commitTransaction()
          await second.commitTransaction()
          return false
        } catch (error) {
          return error.hasErrorLabel?.('TransientTransactionError') ?? false
        }
      })
    },
  },
  {
    name: 'long-lists',
    what: 'finding hundreds of documents by a list of values within half a second',
    can: async ({ db }) => {
      const ids = Array.from({ length: 700 }, (_, index) => index)
      await db.collection('long').insertMany(ids.map((_id) => ({ _id, number: _id })))
      const start = performance.now()
      await db
        .collection('long')
        .find({ number: { $in: ids } })
        .toArray()
      return performance.now() - start < 500
    },
  },
  {
    name: 'abandoned',
    what: 'undoing by itself the transaction of somebody who was killed',
    can: async ({ client }) => {
      const name = 'transactionLifetimeLimitSeconds'
      const known = await client
        .db('admin')
        .command({ getParameter: 1, [name]: 1 })
        .catch(() => ({}))
      return known[name] > 0
    },
  },
]

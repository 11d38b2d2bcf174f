import { describe, expect, it } from '@jest/globals'

import { bulkUpsert } from './mongo-bulk-upsert'
import type { BulkResult, MongoUpdate } from './mongo-collection'

const operation = (id: number): MongoUpdate => ({
  updateOne: { filter: { _id: id }, update: {}, upsert: true },
})
const operations = [0, 1, 2, 3].map(operation)

/** A collection whose calls end as told: with a result, or refused at an index after a part was done. */
const scripted = (steps: (BulkResult & { refusedAt?: number; code?: number })[]) => {
  const calls: number[][] = []
  const bulkWrite = async (given: MongoUpdate[]): Promise<BulkResult> => {
    calls.push(given.map(({ updateOne }) => updateOne.filter._id as number))
    const { refusedAt, code = 11000, ...result } = steps[calls.length - 1]!
    if (refusedAt === undefined) return result
    throw Object.assign(new Error('E11000'), { code, result, writeErrors: [{ index: refusedAt }] })
  }
  return { calls, collection: { bulkWrite } }
}

describe('bulkUpsert', () => {
  it('goes on from the operation that collided', async () => {
    const { calls, collection } = scripted([
      { refusedAt: 1, upsertedIds: { 0: 10 } },
      { upsertedIds: { 2: 13 } },
    ])
    const result = await bulkUpsert({ collection, operations, session: undefined })
    expect(result).toEqual({ inserted: [10, 13] })
    expect(calls).toEqual([
      [0, 1, 2, 3],
      [1, 2, 3],
    ])
  })

  it('leaves a transaction to whoever runs it', async () => {
    const { calls, collection } = scripted([{ refusedAt: 1, upsertedIds: {} }])
    const session = { inTransaction: () => true }
    await expect(bulkUpsert({ collection, operations, session })).rejects.toThrow('E11000')
    expect(calls).toHaveLength(1)
  })

  it('does not repeat other failures', async () => {
    const { calls, collection } = scripted([{ refusedAt: 1, code: 121, upsertedIds: {} }])
    await expect(bulkUpsert({ collection, operations, session: undefined })).rejects.toMatchObject({
      code: 121,
    })
    expect(calls).toHaveLength(1)
  })
})

import { describe, expect, it } from '@jest/globals'

import { lostDatabase } from './database-unreachable'
import { isTransient, isUndone, retryTransient } from './retry-transient'

const transient = () => Object.assign(new Error('conflict'), { errorLabels: ['TransientTransactionError'] })

describe('retryTransient', () => {
  it('runs again what the database asks to run again', async () => {
    let runs = 0
    const result = await retryTransient(async () => {
      runs += 1
      if (runs < 3) throw new Error('wrapped', { cause: transient() })
      return 'done'
    })
    expect([result, runs]).toEqual(['done', 3])
  })

  it('gives up after a dozen times and at once for other errors', async () => {
    let runs = 0
    const count = async (error: Error) => {
      runs += 1
      throw error
    }
    await expect(retryTransient(() => count(transient()))).rejects.toThrow('conflict')
    expect(runs).toBe(12)
    await expect(retryTransient(() => count(new Error('other')))).rejects.toThrow('other')
    expect(runs).toBe(13)
  }, 10_000)

  it('does not look again for a server that was looked for in vain, nor undo what was told', async () => {
    const labelled = (name: string) => Object.assign(transient(), { name })
    expect(isTransient(labelled('MongoNetworkError'))).toBe(true)
    expect(isTransient(labelled('MongoServerSelectionError'))).toBe(false)
    const broken = Object.assign(new Error('closed'), { name: 'MongoNetworkError' })
    const bulk = Object.assign(new Error('closed'), { name: 'MongoBulkWriteError', errorResponse: broken })
    expect([broken, bulk].map(isTransient)).toEqual([false, false])
    expect([broken, bulk].map(isUndone)).toEqual([true, true])
    for (const told of [lostDatabase(labelled('MongoNetworkError')), lostDatabase(bulk)])
      expect([isTransient(told), isUndone(told)]).toEqual([false, false])
    expect(isUndone(labelled('MongoServerSelectionError'))).toBe(false)
  })

  it('knows nothing of other values', () => {
    expect([isTransient(null), isTransient('x'), isTransient(undefined)]).toEqual([false, false, false])
  })
})

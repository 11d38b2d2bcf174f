import { describe, expect, it } from '@jest/globals'

import { isTransient, retryTransient } from './retry-transient'

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

  it('knows nothing of other values', () => {
    expect([isTransient(null), isTransient('x'), isTransient(undefined)]).toEqual([false, false, false])
  })
})

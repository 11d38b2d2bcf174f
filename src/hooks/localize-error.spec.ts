import { describe, expect, it } from '@jest/globals'

import { localizeError } from './localize-error'

const undone = (name: string) =>
  Object.assign(new Error('undone'), { name, errorLabels: ['TransientTransactionError'] })
const told = async (error: Error): Promise<unknown> =>
  (localizeError as unknown as (args: object) => unknown)({ error, req: { headers: new Headers() } })

describe('a transaction that the database has undone', () => {
  it('is told as a conflict when somebody else was saving', async () => {
    expect(await told(undone('MongoServerError'))).toMatchObject({
      status: 503,
      response: { errors: [{ code: 'write-conflict' }] },
    })
  })

  it('is told as a lost connection when that was the reason', async () => {
    expect(await told(undone('MongoNetworkError'))).toMatchObject({
      status: 503,
      response: { errors: [{ code: 'outcome-unknown' }] },
    })
  })
})

import { describe, expect, it } from '@jest/globals'

import { writing } from './mongo-collection'
import type { RowSource } from './types'

const fake = ({ hasTransactions = true, commitFailures = 0 } = {}) => {
  const log: string[] = []
  let failures = commitFailures
  const sessions: Record<string, object> = { open: { name: 'open' } }
  const db = {
    sessions,
    beginTransaction: async () => {
      if (!hasTransactions) return null
      log.push('begin')
      sessions.own = { name: 'own' }
      return 'own'
    },
    commitTransaction: async () => {
      log.push('commit')
      failures -= 1
      if (failures < 0) return
      throw Object.assign(new Error('conflict'), { errorLabels: ['TransientTransactionError'] })
    },
    rollbackTransaction: async () => void log.push('rollback'),
  }
  const source = (transactionID?: string) =>
    ({ payload: { db }, req: { transactionID } }) as unknown as RowSource
  return { log, source }
}

const nameOf = async (session?: object): Promise<string> =>
  (session as { name: string } | undefined)?.name ?? 'none'

describe('writing to MongoDB', () => {
  it('joins the transaction of the request', async () => {
    const { log, source } = fake()
    expect(await writing(source('open'), { isMany: true }, nameOf)).toBe('open')
    expect(log).toEqual([])
  })

  it('refuses a transaction that is gone', async () => {
    const { source } = fake()
    const late = writing(source('gone'), { isMany: false }, nameOf)
    await expect(late).rejects.toMatchObject({ code: 'transaction-lost' })
  })

  it('opens its own for many documents, again when two collide', async () => {
    const { log, source } = fake({ commitFailures: 1 })
    expect(await writing(source(), { isMany: true }, nameOf)).toBe('own')
    expect(log).toEqual(['begin', 'commit', 'rollback', 'begin', 'commit'])
  })

  it('rolls back what fails', async () => {
    const { log, source } = fake()
    const failing = writing(source(), { isMany: true }, () => Promise.reject(new Error('no')))
    await expect(failing).rejects.toThrow('no')
    expect(log).toEqual(['begin', 'rollback'])
  })

  it('does without for one document, and on a server that has none', async () => {
    const { log, source } = fake({ hasTransactions: false })
    expect(await writing(source(), { isMany: false }, nameOf)).toBe('none')
    expect(await writing(source(), { isMany: true }, nameOf)).toBe('none')
    expect(log).toEqual([])
  })
})

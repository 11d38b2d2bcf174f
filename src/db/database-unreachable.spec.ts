import { describe, expect, it } from '@jest/globals'

import { isAppError, notAllowed } from '@/core/errors'

import { databaseUnreachable, explainLost, isLost, isUnreachable, lostDatabase } from './database-unreachable'

const named = (name: string, cause?: unknown) => Object.assign(new Error('127.0.0.1:27017'), { name, cause })

describe('a database that went away', () => {
  it('is known by the errors of the driver, and by what caused an error', () => {
    for (const name of ['MongoServerSelectionError', 'MongooseServerSelectionError'])
      expect([isUnreachable(named(name)), isLost(named(name))]).toEqual([true, true])
    for (const name of ['MongoNetworkError', 'MongoNetworkTimeoutError', 'MongoPoolClearedError'])
      expect([isUnreachable(named(name)), isLost(named(name))]).toEqual([false, true])
    expect(isLost(named('Error', named('MongoNetworkError')))).toBe(true)
    for (const other of [
      named('MongoServerError'),
      named('ValidationError'),
      null,
      undefined,
      'MongoNetworkError',
    ])
      expect(isLost(other)).toBe(false)
  })

  it('is told in words with 503, in both languages, without the address of the server', () => {
    const told = explainLost(named('MongoNetworkError'))
    if (!isAppError(told)) throw new Error('It is not told')
    expect(told.status).toBe(503)
    expect(told.messageFor('ru')).toContain('проверьте, не сохранилось ли уже')
    expect(told.messageFor('en')).toContain('look first whether it was saved')
    expect(told.messageFor('ru')).not.toContain('127.0.0.1')
  })

  it('leaves alone what is told already, and what is something else', () => {
    const own = lostDatabase(named('MongoNetworkError'), databaseUnreachable)
    expect(explainLost(own)).toBe(own)
    const refusal = notAllowed()
    expect(explainLost(refusal)).toBe(refusal)
    const other = new Error('other')
    expect(explainLost(other)).toBe(other)
  })
})

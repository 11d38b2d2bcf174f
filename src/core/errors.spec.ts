import { describe, expect, it } from '@jest/globals'
import { APIError } from 'payload'

import { defineError, isAppError, notFound } from './errors'

const clash = defineError<{ name: string }>({
  code: 'clash',
  status: 409,
  message: { ru: ({ name }) => `Занято: ${name}`, en: ({ name }) => `Taken: ${name}` },
})

describe('errors for people', () => {
  it('carry a code, a status, both languages, and where they stand', () => {
    const error = clash({ name: '7А' }, { path: 'letter', details: { id: 5 } })
    expect(error).toMatchObject({
      code: 'clash',
      status: 409,
      path: 'letter',
      details: { id: 5 },
      isPublic: true,
    })
    expect([error.messageFor('ru'), error.messageFor('en')]).toEqual(['Занято: 7А', 'Taken: 7А'])
  })

  it('are Payload’s errors too, so that REST and GraphQL answer with their status', () => {
    expect(clash({ name: 'x' })).toBeInstanceOf(APIError)
    expect(notFound().stack).toContain('errors.spec')
  })

  it('are known by their brand, across bundles, and nothing else is', () => {
    expect(isAppError(clash({ name: 'x' }))).toBe(true)
    for (const other of [
      new Error('x'),
      new APIError('x', 409),
      null,
      undefined,
      'text',
      { code: 'clash' },
    ]) {
      expect(isAppError(other)).toBe(false)
    }
  })
})

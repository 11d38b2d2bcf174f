import { describe, expect, it } from '@jest/globals'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { defineError } from './errors'
import { inputMessage } from './explain-issues'
import { defineEndpoint, type SchoolEndpoint } from './plugin'
import { REGISTRY_KEY, type Standing } from './registry'
import { toPayloadEndpoint } from './to-payload-endpoint'

const tooLate = defineError<{ day: string }>({
  code: 'too-late',
  status: 422,
  message: { ru: ({ day }) => `Поздно: ${day}.`, en: ({ day }) => `Too late: ${day}.` },
})
const summary = { ru: 'Проба', en: 'Trial' }
const asked: string[] = []

const endpoint = (more: Partial<SchoolEndpoint> = {}): SchoolEndpoint => ({
  ...defineEndpoint({
    method: 'post',
    path: '/trial/:id',
    summary,
    rule: () => (asked.push('rule'), true),
    params: z.object({
      id: z.string().regex(/^\d+$/, inputMessage({ ru: 'Нужен номер.', en: 'A number is needed.' })),
    }),
    query: z.object({ term: z.string().optional() }),
    body: z.strictObject({ value: z.number().int().max(5) }),
    handler: ({ params, query, body }) => (asked.push('handler'), Promise.resolve({ params, query, body })),
  }),
  ...more,
})

type Ask = {
  body?: string
  id?: string
  locale?: 'ru' | 'en'
  user?: object | null
  query?: string
  standing?: Standing
}

const ask = async (
  definition: SchoolEndpoint,
  { body = '{"value":5}', id = '7', locale = 'ru', user = {}, query = '', standing = () => null }: Ask = {},
) => {
  asked.length = 0
  const req = {
    payload: { config: { custom: { [REGISTRY_KEY]: { standing } } } },
    user: user && { ...user, locale },
    headers: new Headers({ cookie: `payload-lng=${locale}` }),
    routeParams: { id },
    searchParams: new URLSearchParams(query),
    text: () => Promise.resolve(body),
  } as unknown as PayloadRequest
  const response = await toPayloadEndpoint(definition).handler(req)
  return {
    status: response.status,
    body: (await response.json()) as Record<string, unknown>,
    headers: response.headers,
  }
}

describe('an endpoint', () => {
  it('gives the handler what was parsed, and sends what it returns', async () => {
    const { status, body, headers } = await ask(endpoint(), { query: 'term=3' })
    expect({ status, body }).toEqual({
      status: 200,
      body: { params: { id: '7' }, query: { term: '3' }, body: { value: 5 } },
    })
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it('asks for a session first', async () => {
    const { status, body } = await ask(endpoint(), { user: null, body: 'broken' })
    expect({ status, body, asked }).toEqual({
      status: 401,
      body: { errors: [{ code: 'not-signed-in', message: 'Войдите в систему, чтобы продолжить.' }] },
      asked: [],
    })
  })

  it('then for the right, before anything is read', async () => {
    const { status } = await ask(endpoint({ rule: () => false }), { body: 'broken', id: 'x' })
    expect({ status, asked }).toEqual({ status: 403, asked: [] })
  })

  it('lets an account do nothing before its duty but what is open to it', async () => {
    for (const duty of ['password', 'second-factor'] as const) {
      const standing = () => duty
      const { status, body } = await ask(endpoint(), { standing })
      expect([status, body]).toMatchObject([403, { errors: [{ code: `${duty}-due` }] }])
      expect(asked).toEqual([])
      expect((await ask(endpoint({ isOpenBeforeDuty: true }), { standing })).status).toBe(200)
    }
  })

  it('a rule that answers with a condition is no yes', async () => {
    expect((await ask(endpoint({ rule: () => ({ id: { equals: 1 } }) }))).status).toBe(403)
  })

  it.each([
    [{ id: 'x' }, { code: 'bad-input', path: 'id', message: 'Нужен номер.' }],
    [
      { id: 'x', locale: 'en' as const },
      { code: 'bad-input', path: 'id', message: 'A number is needed.' },
    ],
    [{ body: '{"value":"5"}' }, { code: 'bad-input', path: 'value', message: 'Здесь нужно: число.' }],
    [
      { body: '{"value":"5"}', locale: 'en' as const },
      { code: 'bad-input', path: 'value', message: 'This must be a number.' },
    ],
    [{ body: '{}' }, { code: 'bad-input', path: 'value', message: 'Не заполнено.' }],
  ])('says what is wrong with %j', async (how, error) => {
    const { status, body } = await ask(endpoint(), how)
    expect({ status, body, asked }).toEqual({ status: 400, body: { errors: [error] }, asked: ['rule'] })
  })

  it('refuses a body that is no JSON', async () => {
    const { status, body } = await ask(endpoint(), { body: '{"value":' })
    expect({ status, body }).toMatchObject({ status: 400, body: { errors: [{ code: 'bad-input' }] } })
  })

  it.each([
    ['ru' as const, 'Поздно: 5 мая.'],
    ['en' as const, 'Too late: 5 мая.'],
  ])('answers its own errors in %s', async (locale, message) => {
    const handler = () => Promise.reject(tooLate({ day: '5 мая' }, { path: 'date', details: { by: 2 } }))
    const { status, body } = await ask(endpoint({ handler }), { locale })
    expect({ status, body }).toEqual({
      status: 422,
      body: { errors: [{ code: 'too-late', message, path: 'date', details: { by: 2 } }] },
    })
  })

  it('leaves every other error to the server, which says nothing of it', async () => {
    const handler = () => Promise.reject(new Error('no such table: secrets'))
    await expect(ask(endpoint({ handler }))).rejects.toThrow('no such table')
  })

  it('works without a session when it is public, by its rule', async () => {
    expect((await ask(endpoint({ isPublic: true }), { user: null })).status).toBe(200)
    expect((await ask(endpoint({ isPublic: true, rule: () => false }), { user: null })).status).toBe(403)
  })

  it('sends a whole response as it is', async () => {
    const handler = () => Promise.resolve(Response.json({ own: true }, { status: 202 }))
    expect(await ask(endpoint({ handler }))).toMatchObject({ status: 202, body: { own: true } })
  })
})

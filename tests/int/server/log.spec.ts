import { notAllowed } from '@/core/errors'

import { collectingLogger } from '../../helpers/collecting-logger'
import { sessionToken, TOKEN_SECRET } from '../../helpers/session-token'
import { startFakeServer } from './fake-server'

it('a request leaves its method, path, status and id, and nobody’s name', async () => {
  const { lines, logger } = collectingLogger()
  const server = await startFakeServer({ logger })
  const paths = [
    '/lessons/1234567890123?name=Петрова',
    '/api/media/file/Petrova-passport.pdf',
    `/people/${encodeURIComponent('Петрова')}`,
    '/admin/reset/0f9d8e7c6b5a49382716a5b4c3d2e1f0',
    '/api/users/verify/petrova@example.ru',
  ]
  for (const path of paths) await server.request(path, { headers: { cookie: 'payload-token=very-secret' } })
  await server.post('/api/users/login', { username: 'petrova', password: 'hunter2' })
  await server.close()
  const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(entries.map(({ path }) => path)).toEqual([
    '/lessons/1234567890123',
    '/api/media/file/:name',
    '/people/:token',
    '/admin/reset/:token',
    '/api/users/verify/:token',
    '/api/users/login',
  ])
  expect(entries[0]).toMatchObject({
    method: 'GET',
    status: 200,
    requestId: expect.any(String) as unknown,
    ms: expect.any(Number) as unknown,
  })
  expect(lines.join('')).not.toMatch(/petrova|Петрова|hunter2|very-secret|127\.0\.0\.1|%D0/i)
})

it('an error is logged with its place, not with the values of its statement', async () => {
  const { lines, logger } = collectingLogger()
  const cause = new Error("UNIQUE constraint failed: people 'Петрова'")
  const server = await startFakeServer({
    logger,
    pages: async () => {
      throw new Error('Failed query: insert into people values (?)\nparams: Петрова,Анна', { cause })
    },
  })
  await server.request('/people')
  await server.close()
  const log = lines.join('')
  expect(log).toContain('Failed query: insert into people')
  expect(log).toContain('log.spec.ts')
  expect(log).toContain('UNIQUE constraint failed')
  expect(log).not.toMatch(/Петрова|Анна/)
})

it('a request tells whose it was by the number of the account, and takes nobody’s word for it', async () => {
  const { logger, entries } = collectingLogger()
  const server = await startFakeServer({ logger, source: { PAYLOAD_SECRET: TOKEN_SECRET } })
  const own = sessionToken({ id: 42 })
  for (const headers of [
    { cookie: `payload-lng=ru; payload-token=${own}` },
    { authorization: `JWT ${own}` },
    { cookie: `payload-token=${sessionToken({ id: 7 }, 'another-secret')}` },
    { cookie: `payload-token=${own.replace(/.$/, '')}` },
    { cookie: 'payload-token=a.b.c' },
    {},
  ])
    await server.request('/api/marks', { headers: headers as Record<string, string> })
  await server.close()
  expect(entries().map(({ account }) => account ?? null)).toEqual([42, 42, null, null, null, null])
})

it('a refusal leaves its code, also one of GraphQL that answers with 200, and none of its words', async () => {
  const { lines, logger, entries } = collectingLogger()
  const refusing = (status: number, errors: unknown[]) => async () =>
    Response.json({ data: null, errors }, { status })
  const server = await startFakeServer({
    logger,
    payloadHandlers: {
      rest: refusing(403, [{ code: 'not-allowed', message: 'Петрова' }, { name: 'ValidationError' }]),
      graphql: refusing(200, [{ message: 'Петрова', extensions: { name: 'Forbidden', statusCode: 403 } }]),
      isFileThere: async () => true,
    },
    pages: async () => {
      throw notAllowed()
    },
  })
  await server.request('/api/marks')
  await server.post('/api/graphql', { query: '{ Marks { docs { id } } }' })
  await server.request('/people')
  await server.post('/api/marks', '{broken')
  await server.close()
  expect(entries().map(({ status, refusal }) => [status, refusal])).toEqual([
    [403, 'not-allowed,ValidationError'],
    [200, 'Forbidden'],
    [403, 'not-allowed'],
    [400, 'broken-json'],
  ])
  expect(lines.join('')).not.toContain('Петрова')
})

import { Writable } from 'node:stream'

import pino from 'pino'

import { safeError } from '@/server/safe-error'

import { startFakeServer } from './fake-server'

const collecting = () => {
  const lines: string[] = []
  const target = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk))
      done()
    },
  })
  return { lines, logger: pino({ serializers: { err: (error: unknown) => safeError(error) } }, target) }
}

it('a request leaves its method, path, status and id, and nobody’s name', async () => {
  const { lines, logger } = collecting()
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
  const { lines, logger } = collecting()
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

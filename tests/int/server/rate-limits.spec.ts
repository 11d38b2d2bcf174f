import type { PayloadHandlers } from '@/server/payload-routes'

import { startFakeServer } from './fake-server'

type Server = Awaited<ReturnType<typeof startFakeServer>>

/** Refuses every password but one, as Payload would. */
const signIn = async (request: Request): Promise<Response> => {
  const { password } = JSON.parse((await request.text()) || '{}') as { password?: string }
  return password === 'right'
    ? Response.json({}, { headers: { 'set-cookie': `payload-token=${'x'.repeat(40)}; Path=/` } })
    : Response.json({ errors: [] }, { status: 401 })
}
const handlers: PayloadHandlers = {
  rest: signIn,
  graphql: async () => Response.json({}),
  isFileThere: async () => true,
}

const withServer = async (
  source: Record<string, string>,
  run: (server: Server) => Promise<void>,
): Promise<void> => {
  const server = await startFakeServer({ source: { TRUST_PROXY: '1', ...source }, payloadHandlers: handlers })
  try {
    await run(server)
  } finally {
    await server.close()
  }
}

const from = (address: string) => ({ 'x-forwarded-for': address })
const tryPassword = (
  server: Server,
  username: string,
  { password = 'wrong', address = '10.0.0.1', path = '/api/users/login' } = {},
) => server.post(path, { username, password }, from(address)).then(({ status }) => status)

describe('sign-in attempts', () => {
  it('are limited for a name from an address, and others may go on', () =>
    withServer({ RATE_LIMIT_LOGIN_NAME: '3' }, async (server) => {
      const statuses = []
      for (let i = 0; i < 5; i += 1) statuses.push(await tryPassword(server, 'petrova'))
      expect(statuses).toEqual([401, 401, 401, 429, 429])
      expect(await tryPassword(server, 'ivanov')).toBe(401)
      expect(await tryPassword(server, 'petrova', { address: '10.0.0.2' })).toBe(401)
    }))

  it('are told with the time to wait, in the language of the visitor', () =>
    withServer({ RATE_LIMIT_LOGIN_NAME: '1' }, async (server) => {
      await tryPassword(server, 'petrova')
      const answer = await server.post(
        '/api/users/login',
        { username: 'petrova' },
        { ...from('10.0.0.1'), 'accept-language': 'en' },
      )
      expect(answer.status).toBe(429)
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(800)
      expect(await answer.json()).toEqual({
        errors: [{ code: 'too-many-logins', message: 'Too many sign-in attempts. Try again in 15 min.' }],
      })
    }))

  it('start anew after the right password', () =>
    withServer({ RATE_LIMIT_LOGIN_NAME: '3' }, async (server) => {
      await tryPassword(server, 'petrova')
      await tryPassword(server, 'petrova')
      expect(await tryPassword(server, 'petrova', { password: 'right' })).toBe(200)
      expect(await tryPassword(server, 'petrova')).toBe(401)
      expect(await tryPassword(server, 'petrova')).toBe(401)
    }))

  it('are one name however it is written and wherever it is sent', () =>
    withServer({ RATE_LIMIT_LOGIN_NAME: '4' }, async (server) => {
      await tryPassword(server, 'Petrova')
      await tryPassword(server, ' PETROVA ', { path: '/api/users/LOGIN/' })
      await server.post('/api/users/forgot-password', { email: 'petrova' }, from('10.0.0.1'))
      const form = new FormData()
      form.set('_payload', JSON.stringify({ username: 'petrova', password: 'wrong' }))
      await server.request('/api/users/login', { method: 'POST', body: form, headers: from('10.0.0.1') })
      const action = new FormData()
      action.set('1_username', 'petrova')
      const answer = await server.request('/login', {
        method: 'POST',
        body: action,
        headers: from('10.0.0.1'),
      })
      expect(answer.status).toBe(429)
    }))

  it('count under every name that one request gives', () =>
    withServer({ RATE_LIMIT_LOGIN_NAME: '2' }, async (server) => {
      const both = (username: string) =>
        server.post('/api/users/login', { username, email: 'victim@example.ru' }, from('10.0.0.1'))
      await both('a1')
      await both('a2')
      expect((await both('a3')).status).toBe(429)
    }))

  it('are limited for an address altogether, but never by what a proxy did not say', () =>
    withServer({ RATE_LIMIT_LOGIN_IP: '3', TRUST_PROXY: '1' }, async (server) => {
      for (const name of ['a', 'b', 'c']) expect(await tryPassword(server, name)).toBe(401)
      expect(await tryPassword(server, 'd')).toBe(429)
      expect(await tryPassword(server, 'd', { address: '203.0.113.9, 10.0.0.1' })).toBe(429)
      expect(await tryPassword(server, 'd', { address: '10.0.0.2' })).toBe(401)
    }))

  it('of an IPv6 subscriber are counted by network', () =>
    withServer({ RATE_LIMIT_LOGIN_IP: '2' }, async (server) => {
      await tryPassword(server, 'a', { address: '2001:db8:1:2::1' })
      await tryPassword(server, 'b', { address: '2001:db8:1:2:ffff::9' })
      expect(await tryPassword(server, 'c', { address: '2001:db8:1:2:1::3' })).toBe(429)
      expect(await tryPassword(server, 'c', { address: '2001:db8:1:3::1' })).toBe(401)
    }))

  it('over GraphQL are counted by alias', () =>
    withServer({ RATE_LIMIT_LOGIN_NAME: '3' }, async (server) => {
      const query = (count: number) =>
        `mutation ($n: String) { ${Array.from({ length: count }, (_, i) => `a${i}: loginUser(username: $n, password: "${i}") { token }`).join(' ')} }`
      const send = (count: number) =>
        server
          .post('/api/graphql', { query: query(count), variables: { n: 'petrova' } }, from('10.0.0.1'))
          .then(({ status }) => status)
      expect(await send(2)).toBe(200)
      expect(await send(2)).toBe(429)
      expect(await tryPassword(server, 'petrova')).toBe(429)
      expect(
        (await server.post('/api/graphql', { query: '{ Marks { totalDocs } }' }, from('10.0.0.1'))).status,
      ).toBe(200)
    }))

  it('of 0 are not limited', () =>
    withServer({ RATE_LIMIT_LOGIN_NAME: '0', RATE_LIMIT_LOGIN_IP: '0' }, async (server) => {
      for (let i = 0; i < 30; i += 1) expect(await tryPassword(server, 'petrova')).toBe(401)
    }))
})

describe('requests', () => {
  const read = (server: Server, token: string, address = '10.0.0.1') =>
    server
      .request('/api/marks', { headers: { ...from(address), cookie: `payload-token=${token}` } })
      .then(({ status }) => status)

  it('are limited for a session, and a neighbour behind the same address is not touched', () =>
    withServer({ RATE_LIMIT_API_SESSION: '2' }, async (server) => {
      expect([await read(server, 'one'), await read(server, 'one'), await read(server, 'one')]).toEqual([
        401, 401, 429,
      ])
      expect(await read(server, 'two')).toBe(401)
    }))

  it('are limited for an address whatever sessions it invents', () =>
    withServer({ RATE_LIMIT_API_IP: '3' }, async (server) => {
      const statuses = []
      for (const token of ['a', 'b', 'c', 'd']) statuses.push(await read(server, token))
      expect(statuses).toEqual([401, 401, 401, 429])
      expect(await read(server, 'd', '10.0.0.2')).toBe(401)
    }))

  it('for pages are answered with a page, and for files of pages are free', () =>
    withServer({ RATE_LIMIT_API_IP: '1' }, async (server) => {
      const headers = { ...from('10.0.0.1'), accept: 'text/html,application/xhtml+xml' }
      await server.request('/', { headers })
      const answer = await server.request('/', { headers })
      expect(answer.status).toBe(429)
      expect(answer.headers.get('content-type')).toContain('text/html')
      expect(await answer.text()).toContain('Слишком много запросов')
      expect((await server.request('/_next/static/a.js', { headers })).status).toBe(200)
      expect((await server.request('/healthz', { headers })).status).toBe(200)
    }))
})

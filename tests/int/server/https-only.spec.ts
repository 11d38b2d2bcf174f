import { startFakeServer } from './fake-server'

let server: Awaited<ReturnType<typeof startFakeServer>>
beforeAll(async () => {
  server = await startFakeServer({ source: { PUBLIC_URL: 'https://school.example.ru', TRUST_PROXY: '1' } })
})
afterAll(() => server.close())

const PLAIN = { 'x-forwarded-for': '192.0.2.7', 'x-forwarded-proto': 'http' }
const TLS = { ...PLAIN, 'x-forwarded-proto': 'https' }

it.each([PLAIN, {}] as Record<string, string>[])(
  'a page asked for without TLS is found at its https address',
  async (headers) => {
    const answer = await server.request('/diary?week=2', { headers })
    expect(answer.status).toBe(308)
    expect(answer.headers.get('location')).toBe('https://school.example.ru/diary?week=2')
  },
)

it('nobody is sent to another site', async () => {
  for (const path of ['//evil.example/a', '/%2F/evil.example', '///evil.example'])
    expect(
      (await server.request(path, { headers: PLAIN })).headers.get('location') ??
        'https://school.example.ru/',
    ).toMatch(/^https:\/\/school\.example\.ru\//)
})

it('a program and a change are refused, so that secrets do not go on in the open', async () => {
  expect((await server.request('/api/marks', { headers: PLAIN })).status).toBe(403)
  const answer = await server.post('/api/users/login', { username: 'a', password: 'b' }, PLAIN)
  expect(answer.status).toBe(403)
  expect(await answer.json()).toMatchObject({ errors: [{ code: 'https-needed' }] })
  expect((await server.post('/diary', {}, PLAIN)).status).toBe(403)
})

it('over TLS everything is answered', async () => {
  expect((await server.request('/diary', { headers: TLS })).status).toBe(200)
  expect((await server.post('/api/marks', {}, TLS)).status).toBe(200)
})

it('health and metrics are told to whoever watches from inside', async () => {
  expect((await server.request('/healthz')).status).toBe(200)
  expect((await server.request('/readyz')).status).toBe(200)
  expect((await server.request('/metrics')).status).toBe(200)
})

it('a proxy that does not tell how people come is named as the fault, instead of sending them round for ever', async () => {
  const answer = await server.request('/diary', {
    headers: { 'x-forwarded-for': '192.0.2.7', accept: 'text/html' },
  })
  expect(answer.status).toBe(503)
  expect(await answer.text()).toContain('X-Forwarded-Proto')
})

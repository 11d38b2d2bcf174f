import { startFakeServer } from './fake-server'

let server: Awaited<ReturnType<typeof startFakeServer>>
let isPublic: Awaited<ReturnType<typeof startFakeServer>>
beforeAll(async () => {
  server = await startFakeServer()
  isPublic = await startFakeServer({ source: { PUBLIC_URL: 'https://school.example.ru', TRUST_PROXY: '1' } })
})
afterAll(() => Promise.all([server.close(), isPublic.close()]))

const SESSION = { cookie: 'payload-token=abc' }
const OVER_TLS = { 'x-forwarded-proto': 'https', cookie: '__Host-payload-token=abc' }

/** Node's fetch forbids some headers that a browser sets itself, so the request is written by hand. */
const send = async (
  headers: Record<string, string>,
  { method = 'PATCH', path = '/api/marks/1', url = server.url } = {},
) => {
  const { request } = await import('node:http')
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const outgoing = request(url + path, { method, headers }, (answer) => {
      let body = ''
      answer.on('data', (chunk) => (body += chunk))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }))
    })
    outgoing.on('error', reject)
    outgoing.end()
  })
}

describe('a change asked for with a session', () => {
  it.each<[string, Record<string, string>]>([
    ['from the same site by Sec-Fetch-Site', { 'sec-fetch-site': 'same-origin' }],
    ['typed by the person', { 'sec-fetch-site': 'none' }],
    ['from a program that names no origin', {}],
  ])('passes %s', async (_, headers) => {
    expect((await send({ ...SESSION, ...headers })).status).toBe(200)
  })

  it('passes from the host it is sent to, over plain HTTP too', async () => {
    expect((await send({ ...SESSION, origin: server.url })).status).toBe(200)
    expect(
      (await send({ ...SESSION, host: 'school.local:3000', origin: 'http://school.local:3000' })).status,
    ).toBe(200)
    expect((await send({ ...SESSION, referer: `${server.url}/journal` })).status).toBe(200)
  })

  it('passes from the public address', async () => {
    const { status } = await send(
      { ...OVER_TLS, origin: 'https://school.example.ru', 'sec-fetch-site': 'same-origin' },
      { url: isPublic.url },
    )
    expect(status).toBe(200)
    expect(
      (await send({ ...OVER_TLS, origin: 'https://school.example.ru' }, { url: isPublic.url })).status,
    ).toBe(200)
  })

  it.each<[string, Record<string, string>]>([
    ['another site', { origin: 'https://evil.example' }],
    ['another port', { origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { origin: 'null' }],
    ['another site by its referer', { referer: 'https://evil.example/page' }],
    ['a cross-site page that hides its origin', { 'sec-fetch-site': 'cross-site' }],
    ['a subdomain', { 'sec-fetch-site': 'same-site', origin: 'http://evil.127.0.0.1.example' }],
  ])('is refused from %s', async (_, headers) => {
    const { status, body } = await send({ ...SESSION, ...headers })
    expect(status).toBe(403)
    expect(JSON.parse(body)).toEqual({
      errors: [{ code: 'strange-origin', message: expect.stringContaining('другого сайта') as unknown }],
    })
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('is refused by %s', async (method) => {
    expect((await send({ ...SESSION, origin: 'https://evil.example' }, { method })).status).toBe(403)
  })

  it('is refused for pages and their actions as well', async () => {
    expect(
      (await send({ ...SESSION, origin: 'https://evil.example' }, { method: 'POST', path: '/journal' }))
        .status,
    ).toBe(403)
  })

  it('says so in the language of the cookie or the browser', async () => {
    const english = [
      { cookie: 'payload-token=abc; payload-lng=en' },
      { ...SESSION, 'accept-language': 'en-GB,en;q=0.9,ru;q=0.1' },
    ]
    for (const headers of english) {
      expect((await send({ ...headers, origin: 'https://evil.example' })).body).toContain(
        'came from another site',
      )
    }
  })
})

it('reading is free and a request without a session is nobody’s', async () => {
  expect((await send({ ...SESSION, origin: 'https://evil.example' }, { method: 'GET' })).status).toBe(200)
  expect((await send({ origin: 'https://evil.example' })).status).toBe(200)
})

it.each(['/api/users/login', '/api/portal/login', '/api/portal/welcome'])(
  'signing a visitor in from another site is refused even without a session: %s',
  async (path) => {
    expect((await send({ origin: 'https://evil.example' }, { method: 'POST', path })).status).toBe(403)
  },
)

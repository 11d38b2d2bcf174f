import { Readable } from 'node:stream'

import type { PayloadHandlers } from '@/server/payload-routes'

import { startFakeServer } from './fake-server'

type Server = Awaited<ReturnType<typeof startFakeServer>>

const withRest = async (
  rest: PayloadHandlers['rest'],
  run: (server: Server) => Promise<void>,
  { isFileThere = true } = {},
): Promise<void> => {
  const payloadHandlers = { rest, graphql: rest, isFileThere: async () => isFileThere }
  const server = await startFakeServer({ payloadHandlers })
  try {
    await run(server)
  } finally {
    await server.close()
  }
}

const file = (type: string) => async () => new Response('bytes', { headers: { 'content-type': type } })

describe('an uploaded file', () => {
  it.each(['image/png', 'image/jpeg', 'image/webp', 'application/pdf'])('of type %s is shown', (type) =>
    withRest(file(type), async (server) => {
      const { headers } = await server.request('/api/media/file/a.bin')
      expect(headers.get('content-disposition')).toMatch(/^inline; /)
    }),
  )

  it.each([
    'text/html',
    'image/svg+xml',
    'application/xml',
    'text/plain',
    'application/javascript',
    'video/mp4',
    '',
  ])('of type «%s» is only ever saved', (type) =>
    withRest(file(type), async (server) => {
      const { headers } = await server.request('/api/media/file/a.bin')
      expect(headers.get('content-disposition')).toMatch(/^attachment; /)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; frame-ancestors 'self'; sandbox",
      )
    }),
  )

  it.each([
    ['UTF-8', Buffer.from('Петров;5'), 'utf-8'],
    ['cp1251 of Russian Excel', Buffer.from([0xcf, 0xe5, 0xf2, 0xf0, 0xee, 0xe2]), 'windows-1251'],
  ])('of text says that it is written in %s', (_name, bytes, charset) =>
    withRest(
      async () => new Response(new Uint8Array(bytes), { headers: { 'content-type': 'text/csv' } }),
      async (server) => {
        const answer = await server.request('/api/media/file/a.csv')
        expect(answer.headers.get('content-type')).toBe(`text/csv; charset=${charset}`)
        expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes)
      },
    ),
  )

  it('stays in no browser', () =>
    withRest(file('image/png'), async (server) => {
      const { headers } = await server.request('/api/media/file/a.png')
      expect(headers.get('cache-control')).toBe('no-store')
    }))

  it('keeps a Russian name', () =>
    withRest(file('image/png'), async (server) => {
      const { headers } = await server.request(`/api/media/file/${encodeURIComponent("План (7А)'.png")}`)
      expect(headers.get('content-disposition')).toBe(
        "inline; filename*=UTF-8''%D0%9F%D0%BB%D0%B0%D0%BD%20%287%D0%90%29%27.png",
      )
    }))

  it('that is gone is 404 in the language of the reader', () =>
    withRest(
      async () => Response.json({ errors: [{ message: 'Something went wrong.' }] }, { status: 500 }),
      async (server) => {
        const answer = await server.request('/api/media/file/gone.png', {
          headers: { cookie: 'payload-lng=en' },
        })
        expect(answer.status).toBe(404)
        expect(await answer.json()).toEqual({
          errors: [{ code: 'file-missing', message: 'The file was not found.' }],
        })
      },
      { isFileThere: false },
    ))

  it('that is there but cannot be read stays an error of the server', () =>
    withRest(
      async () => Response.json({ errors: [{ message: 'Something went wrong.' }] }, { status: 500 }),
      async (server) => expect((await server.request('/api/media/file/a.png')).status).toBe(500),
    ))
})

describe('an answer of Payload', () => {
  it('is passed on with its cookies', () =>
    withRest(
      async () => {
        const headers = new Headers({ 'x-own': '1' })
        headers.append('set-cookie', 'a=1; HttpOnly')
        headers.append('set-cookie', 'b=2')
        return Response.json({ ok: true }, { status: 201, headers })
      },
      async (server) => {
        const answer = await server.post('/api/marks', {})
        expect(answer.status).toBe(201)
        expect(answer.headers.getSetCookie()).toEqual(['a=1; HttpOnly', 'b=2'])
        expect(answer.headers.get('x-own')).toBe('1')
        expect(answer.headers.get('cache-control')).toBe('no-store')
        expect(await answer.json()).toEqual({ ok: true })
      },
    ))

  it('may be a stream', () =>
    withRest(
      async () =>
        new Response(Readable.toWeb(Readable.from(['один ', 'два'])) as ReadableStream, {
          headers: { 'content-type': 'text/csv' },
        }),
      async (server) => expect(await (await server.request('/api/export')).text()).toBe('один два'),
    ))

  it('to HEAD is the one to GET without its body', () =>
    withRest(
      async (request) =>
        Response.json({ method: request.method }, { status: request.method === 'GET' ? 200 : 405 }),
      async (server) => {
        const answer = await server.request('/api/marks', { method: 'HEAD' })
        expect(answer.status).toBe(200)
        expect(await answer.text()).toBe('')
      },
    ))

  it('that knows no such address becomes a plain 404', () =>
    withRest(
      async () => Response.json({ message: 'Route not found "/api/nothing"' }, { status: 404 }),
      async (server) => {
        const answer = await server.request('/api/nothing')
        expect(answer.status).toBe(404)
        expect(await answer.json()).toEqual({
          errors: [{ code: 'not-found', message: 'По этому адресу ничего нет.' }],
        })
        expect((await server.request('/api/nothing', { method: 'HEAD' })).status).toBe(404)
      },
    ))

  it('with an error of its own is left as it is', () =>
    withRest(
      async () => Response.json({ errors: [{ message: 'Запись не найдена.' }] }, { status: 404 }),
      async (server) =>
        expect(await (await server.request('/api/marks/1')).json()).toEqual({
          errors: [{ message: 'Запись не найдена.' }],
        }),
    ))

  it('that failed says nothing but a number', () =>
    withRest(
      async () => {
        throw new Error("insert into people values ('Иванов')")
      },
      async (server) => {
        for (const path of ['/api/people', '/api/graphql']) {
          const answer = await server.post(path, {})
          const text = await answer.text()
          expect(answer.status).toBe(500)
          expect(JSON.parse(text)).toEqual({
            errors: [
              {
                code: 'internal',
                message: expect.any(String) as unknown,
                requestId: answer.headers.get('x-request-id'),
              },
            ],
          })
          expect(text).not.toContain('Иванов')
        }
      },
    ))
})

it('a page that fails says nothing but a number either', async () => {
  const server = await startFakeServer({
    pages: async () => {
      throw new Error('secret words')
    },
  })
  const answer = await server.request('/journal', { headers: { accept: 'text/html' } })
  const text = await answer.text()
  await server.close()
  expect(answer.status).toBe(500)
  expect(text).toContain(answer.headers.get('x-request-id'))
  expect(text).not.toContain('secret words')
})

it('text is compressed, an event stream is not', () =>
  withRest(
    async (request) =>
      new Response('а'.repeat(5000), {
        headers: {
          'content-type': request.url.endsWith('events') ? 'text/event-stream' : 'application/json',
        },
      }),
    async (server) => {
      const encoding = async (path: string) => (await server.request(path)).headers.get('content-encoding')
      expect(await encoding('/api/marks')).toMatch(/^(br|gzip)$/)
      expect(await encoding('/api/events')).toBeNull()
    },
  ))

describe('the token of a session', () => {
  const TOKEN = `eyJhbGciOiJIUzI1NiJ9.eyJpZCI6MX0.${'s'.repeat(43)}`
  const answering = async () =>
    Response.json(
      { token: TOKEN, data: { a: { token: TOKEN } }, user: { id: 1 } },
      { headers: { 'set-cookie': `payload-token=${TOKEN}; HttpOnly` } },
    )
  const ADDRESSES = [
    '/api/users/login',
    '/api/users/refresh-token',
    '/api/users/reset-password',
    '/api/graphql',
  ]

  it.each(ADDRESSES)('is told to a program by %s', (address) =>
    withRest(answering, async (server) => {
      expect(await (await server.post(address, {})).text()).toContain(TOKEN)
    }),
  )

  it.each(ADDRESSES)('is told to no script of a browser by %s: the cookie alone has it', (address) =>
    withRest(answering, async (server) => {
      for (const headers of [{ origin: server.url }, { 'sec-fetch-site': 'same-origin' }] as Record<
        string,
        string
      >[]) {
        const answer = await server.post(address, {}, headers)
        expect(answer.status).toBe(200)
        expect(await answer.json()).toEqual({ token: null, data: { a: { token: null } }, user: { id: 1 } })
        expect(answer.headers.getSetCookie()).toEqual([`payload-token=${TOKEN}; HttpOnly`])
      }
    }),
  )
})

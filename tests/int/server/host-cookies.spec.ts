import type { PageHandler } from '@/server/next-route'

import { startFakeServer } from './fake-server'

type Server = Awaited<ReturnType<typeof startFakeServer>>

/** Tells what cookies reach a page and an endpoint, and sets two of its own. */
const SET = ['payload-token=abc; HttpOnly; SameSite=Lax; Path=/', 'asu-theme=dark; Max-Age=9']
const pages: PageHandler = async (req, res) => {
  res.setHeader('set-cookie', SET)
  res.end(req.headers.cookie ?? 'none')
}
const rest = async (request: Request): Promise<Response> => {
  const headers = new Headers()
  for (const cookie of SET) headers.append('set-cookie', cookie)
  return new Response(request.headers.get('cookie') ?? 'none', { headers })
}
const start = (PUBLIC_URL: string): Promise<Server> =>
  startFakeServer({
    source: { PUBLIC_URL, TRUST_PROXY: '1' },
    pages,
    payloadHandlers: { rest, graphql: rest, isFileThere: async () => true },
  })

let server: Server
afterEach(() => server.close())

const ask = async (path: string, cookie?: string) => {
  const answer = await server.request(path, {
    headers: { 'x-forwarded-proto': 'https', ...(cookie && { cookie }) },
  })
  return { came: await answer.text(), went: answer.headers.getSetCookie() }
}

describe.each(['/diary', '/api/marks'])('over TLS, at %s', (path) => {
  beforeEach(async () => {
    server = await start('https://school.example.ru')
  })

  it('the name of every cookie begins with __Host-, with all that browsers demand of such a one', async () => {
    expect((await ask(path)).went).toEqual([
      '__Host-payload-token=abc; HttpOnly; SameSite=Lax; Path=/; Secure',
      '__Host-asu-theme=dark; Max-Age=9; Path=/; Secure',
    ])
  })

  it('a cookie counts with the prefix alone', async () => {
    expect(
      (await ask(path, 'payload-token=planted; __Host-payload-token=own; __Host-payload-lng=en')).came,
    ).toBe('payload-token=own; payload-lng=en')
    expect((await ask(path, 'payload-token=planted')).came).toBe('none')
    expect((await ask(path)).came).toBe('none')
  })
})

it('over plain HTTP, where browsers would not take the prefix, names stay as they are', async () => {
  server = await start('http://school.local')
  expect(await ask('/diary', 'payload-token=own')).toEqual({ came: 'payload-token=own', went: SET })
})

import type { ServerResponse } from 'node:http'

import { recordStatement } from '@/db/statement-count'

import { startFakeServer } from './fake-server'

const TOKEN = 'a-token-of-the-monitoring'

describe('health', () => {
  it('tells a living process from one that can serve', async () => {
    let isDatabaseUp = true
    const server = await startFakeServer({
      pingDatabase: async () => (isDatabaseUp ? 1 : Promise.reject(new Error('down'))),
    })
    const ready = async () => {
      const answer = await server.request('/readyz')
      return [answer.status, ((await answer.json()) as { status: string }).status]
    }
    expect(await ready()).toEqual([200, 'ready'])
    isDatabaseUp = false
    expect(await ready()).toEqual([503, 'database'])
    isDatabaseUp = true
    server.lifecycle.setPhase('stopping')
    expect(await ready()).toEqual([503, 'stopping'])
    expect((await server.request('/healthz')).status).toBe(200)
    await server.close()
  })

  it('asks for patience while the school starts', async () => {
    const server = await startFakeServer()
    server.lifecycle.setPhase('starting')
    const page = await server.request('/', { headers: { accept: 'text/html' } })
    const api = await server.request('/api/marks')
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '2'])
    expect(await page.text()).toContain('http-equiv="refresh"')
    expect(await api.json()).toMatchObject({ errors: [{ code: 'starting' }] })
    expect((await server.request('/healthz')).status).toBe(200)
    expect((await server.request('/readyz')).status).toBe(503)
    await server.close()
  })
})

describe('metrics', () => {
  it('are for this machine, but not for what a proxy on it passes on', async () => {
    const server = await startFakeServer()
    expect((await server.request('/metrics')).status).toBe(200)
    expect((await server.request('/metrics', { headers: { 'x-forwarded-for': '127.0.0.1' } })).status).toBe(
      404,
    )
    await server.close()
  })

  it('are for the bearer of the token', async () => {
    const server = await startFakeServer({ source: { METRICS_TOKEN: TOKEN } })
    const status = async (token: string) =>
      (
        await server.request('/metrics', {
          headers: { 'x-forwarded-for': '9.9.9.9', authorization: `Bearer ${token}` },
        })
      ).status
    expect(await status(TOKEN)).toBe(200)
    expect(await status(`${TOKEN}x`)).toBe(404)
    expect(await status('')).toBe(404)
    await server.close()
  })

  it('measure by page, and inventing addresses makes no new ones', async () => {
    const server = await startFakeServer({
      pages: async (req, res) => {
        res.statusCode = req.url?.startsWith('/wp-') ? 404 : 200
        res.end()
      },
    })
    await server.request('/lessons/123456789')
    await server.request('/lessons/987654321')
    await server.request('/wp-admin')
    recordStatement({ database: 'sqlite', kind: 'read', milliseconds: 1, text: 'select 1' })
    const text = await (await server.request('/metrics')).text()
    await server.close()
    expect(text).toContain(
      'http_request_duration_seconds_count{method="GET",route="/lessons/:id",status="200"} 2',
    )
    expect(text).toContain('route="(not found)",status="404"} 1')
    expect(text).not.toContain('wp-admin')
    expect(text).toMatch(/db_statement_duration_seconds_count\{database="sqlite",kind="read"\} 1/)
    expect(text).toContain('nodejs_eventloop_lag_seconds')
  })
})

it('the number of statements is told when asked for', async () => {
  const pages = async (_req: unknown, res: ServerResponse) => {
    await Promise.resolve()
    recordStatement({ database: 'sqlite', kind: 'read', milliseconds: 1.5, text: 'select 1' })
    recordStatement({ database: 'sqlite', kind: 'write', milliseconds: 2, text: 'update x' })
    res.writeHead(200, { 'content-type': 'text/plain' }).end('ok')
  }
  const [counting, plain] = await Promise.all([
    startFakeServer({ source: { STATEMENT_HEADER: '1' }, pages }),
    startFakeServer({ pages }),
  ])
  expect((await counting.request('/')).headers.get('server-timing')).toBe('db;desc="2";dur=3.50')
  expect((await plain.request('/')).headers.get('server-timing')).toBeNull()
  await Promise.all([counting.close(), plain.close()])
})

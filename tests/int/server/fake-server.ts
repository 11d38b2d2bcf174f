import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'

import { parseEnv, type Env } from '@/env'
import { createApp, type AppOptions } from '@/server/create-app'
import { createLifecycle } from '@/server/lifecycle'
import { createLogger } from '@/server/logger'
import { createMetrics } from '@/server/metrics'

type FakeServer = {
  url: string
  request: (path: string, init?: RequestInit) => Promise<Response>
  post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Response>
  lifecycle: AppOptions['lifecycle']
  close: () => Promise<void>
}

type FakeServerOptions = Partial<Omit<AppOptions, 'env'>> & { source?: Record<string, string> }

const envOf = (source: Record<string, string>): Env => {
  const result = parseEnv({ NODE_ENV: 'production', LOG_LEVEL: 'silent', ...source })
  if (!result.isOk) throw new Error(JSON.stringify(result.faults))
  return result.env
}

/**
 * The real chain of the server with stand-ins behind it: pages and APIs echo what reaches them. An answer is given
 * back when it is logged and counted too, which is a moment after the visitor has it.
 */
export const startFakeServer = async ({
  source = {},
  ...parts
}: FakeServerOptions = {}): Promise<FakeServer> => {
  const lifecycle = createLifecycle('ready')
  const env = envOf(source)
  const app = createApp({
    env,
    logger: createLogger(env),
    metrics: createMetrics(),
    lifecycle,
    pingDatabase: async () => undefined,
    payloadHandlers: { rest: echo, graphql: echo, isFileThere: async () => true },
    pages: echoPage,
    ...parts,
  })
  const server = http.createServer(app)
  const answersEnd = watchAnswers(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const request: FakeServer['request'] = async (path, init) => {
    const response = await fetch(url + path, { redirect: 'manual', ...init })
    await answersEnd()
    return response
  }
  return {
    url,
    request,
    post: (path, body, headers = {}) =>
      request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    lifecycle,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Counts the answers under way; the promise is kept when there is none. */
const watchAnswers = (server: http.Server): (() => Promise<void>) => {
  let underWay = 0
  server.on('request', (_req, res: http.ServerResponse) => {
    underWay += 1
    res.once('close', () => {
      underWay -= 1
      server.emit('answer-end')
    })
  })
  return async () => {
    while (underWay > 0) await once(server, 'answer-end')
  }
}

const echo = async (request: Request): Promise<Response> =>
  Response.json({ method: request.method, path: new URL(request.url).pathname, body: await request.text() })

const echoPage: AppOptions['pages'] = async (req, res) => {
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk as Buffer)
  res.setHeader('content-type', 'application/json')
  res.end(
    JSON.stringify({ headers: req.headers, method: req.method, body: Buffer.concat(chunks).toString() }),
  )
}

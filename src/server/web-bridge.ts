import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express'

import { bodyOf } from './read-body'
import { refusalCodes } from './refusal-codes'
import { CLIENT_ADDRESS, stateOf } from './request-state'

/** An Express request as a handler of Payload takes it. HEAD is asked as GET, its body is dropped when answered. */
export const toWebRequest = (req: ExpressRequest): Request => {
  const headers = new Headers()
  for (let i = 0; i < req.rawHeaders.length; i += 2)
    headers.append(req.rawHeaders[i] ?? '', req.rawHeaders[i + 1] ?? '')
  headers.set(CLIENT_ADDRESS, req.get(CLIENT_ADDRESS) ?? '')
  headers.set('x-request-id', String(req.headers['x-request-id'] ?? ''))
  const url = `${req.protocol}://${req.headers.host ?? 'localhost'}${req.originalUrl}`
  const method = req.method === 'HEAD' ? 'GET' : req.method
  if (method === 'GET') return new Request(url, { method, headers })
  const body = bodyOf(req)
  if (body) return new Request(url, { method, headers, body: new Uint8Array(body) })
  const stream = Readable.toWeb(req) as unknown as ReadableStream
  // `duplex` is required for a streamed body and missing in the DOM's type.
  return new Request(url, { method, headers, body: stream, duplex: 'half' } as RequestInit)
}

/** Sends what a handler of Payload answered. */
export const sendWebResponse = async (
  req: ExpressRequest,
  res: ExpressResponse,
  answer: Response,
): Promise<void> => {
  if (res.writableEnded || res.destroyed) {
    await answer.body?.cancel()
    return
  }
  res.statusCode = answer.status
  answer.headers.forEach((value, name) => {
    if (name !== 'set-cookie') res.setHeader(name, value)
  })
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) res.setHeader('set-cookie', cookies)
  if (!res.hasHeader('cache-control')) res.setHeader('cache-control', 'no-store')
  if (!answer.body || req.method === 'HEAD') {
    await answer.body?.cancel()
    return void res.end()
  }
  // One write instead of many for what is in memory anyway.
  if (/\bjson\b/.test(answer.headers.get('content-type') ?? '')) {
    const body = Buffer.from(await answer.arrayBuffer())
    // GraphQL refuses with 200.
    if (answer.status >= 400 || isGraphql(req)) stateOf(res).refusal = refusalCodes(body.toString('utf8'))
    return void res.end(body)
  }
  await pipeline(Readable.fromWeb(answer.body as NodeReadableStream), res)
}

const isGraphql = ({ originalUrl }: ExpressRequest): boolean => /^\/api\/graphql\b/i.test(originalUrl)

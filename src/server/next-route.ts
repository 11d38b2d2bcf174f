import { IncomingMessage, type ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'

import { beforeHeaders } from './before-headers'
import { bodyOf } from './read-body'

export type PageHandler = (req: IncomingMessage, res: ServerResponse) => Promise<void>

/** Hands a request to Next, with its body if the server has read it before. */
export const nextRoute =
  (handle: PageHandler): RequestHandler =>
  async (req, res) => {
    beforeHeaders(res, () => res.removeHeader('X-Powered-By'))
    const body = bodyOf(req)
    await handle(body ? replay(req, body) : req, res)
  }

const replay = (req: IncomingMessage, body: Buffer): IncomingMessage => {
  const copy = new IncomingMessage(req.socket)
  const { headers, rawHeaders, method, url, httpVersion, httpVersionMajor, httpVersionMinor } = req
  Object.assign(copy, {
    headers,
    rawHeaders,
    method,
    url,
    httpVersion,
    httpVersionMajor,
    httpVersionMinor,
    complete: true,
  })
  copy.push(body)
  copy.push(null)
  return copy
}

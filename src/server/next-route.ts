import { IncomingMessage, type ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'

import { beforeHeaders } from './before-headers'
import { gatherWrites } from './gather-writes'
import { bodyOf } from './read-body'

export type PageHandler = (req: IncomingMessage, res: ServerResponse) => Promise<void>

/**
 * Hands a request to Next, with its body if the server has read it before. Pages cannot see their own address;
 * they need it to bring a visitor back after signing in.
 */
export const nextRoute =
  (handle: PageHandler): RequestHandler =>
  async (req, res) => {
    beforeHeaders(res, () => res.removeHeader('X-Powered-By'))
    gatherWrites(res)
    req.headers['x-portal-path'] = portalPath(req.originalUrl)
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

/** Next marks its own fetches of a page in the query; the person's address has no such mark. */
const portalPath = (url: string): string => {
  const [path = '/', query = ''] = url.split('?')
  const kept = query.split('&').filter((part) => part !== '' && !/^_rsc(=|$)/.test(part))
  return kept.length > 0 ? `${path}?${kept.join('&')}` : path
}

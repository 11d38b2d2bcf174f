import { randomBytes, randomUUID } from 'node:crypto'
import type { RequestHandler, Response } from 'express'

import type { Env } from '../env'

/** What the server knows of a request while it is answered. */
export type RequestState = {
  /** Names the request in the log, in the answer and in an error that a person reports. */
  requestId: string
  /** Permits the inline scripts of this very page and no others. */
  nonce: string
  /** Codes of what the answer refuses, for the log. */
  refusal?: string
}

export const stateOf = (res: Response): RequestState => res.locals as RequestState

/** Tells the pages and endpoints from where a request comes. */
export const CLIENT_ADDRESS = 'x-client-address'
const PROXY_REQUEST_ID = /^[\w-]{8,64}$/

/** Gives the request its id and nonce. An id made by a trusted proxy is kept, one made by a visitor is not. */
export const requestState =
  ({ TRUST_PROXY }: Pick<Env, 'TRUST_PROXY'>): RequestHandler =>
  (req, res, next) => {
    const given = req.get('x-request-id') ?? ''
    const requestId = TRUST_PROXY !== 0 && PROXY_REQUEST_ID.test(given) ? given : randomUUID()
    const state: RequestState = { requestId, nonce: randomBytes(18).toString('base64') }
    Object.assign(res.locals, state)
    req.headers['x-request-id'] = requestId
    // As the trusted proxies tell it; what a visitor wrote there is overwritten.
    req.headers[CLIENT_ADDRESS] = (req.ip ?? '').replace(/^::ffff:/, '')
    res.setHeader('X-Request-Id', requestId)
    next()
  }

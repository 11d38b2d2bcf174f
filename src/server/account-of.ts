import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Request } from 'express'

import { keyOfSecret } from '../core/key-of-secret'

/** The token of a request, from the cookie of a browser or the header of a program. */
export const tokenOf = ({ headers }: Pick<Request, 'headers'>): string | undefined =>
  /(?:^|;\s*)payload-token=([^;]+)/.exec(headers.cookie ?? '')?.[1] ??
  /^(?:JWT|Bearer) (.+)$/.exec(headers.authorization ?? '')?.[1]

type Claims = { id?: unknown; sid?: unknown; iat?: unknown }
export type ReadToken = (token: string | undefined) => {
  account?: number
  session?: string
  issuedAt?: number
}

/**
 * Whom a token names that this installation has signed. For what must not wait for the database: whether the session
 * still stands, is judged where the request is answered.
 */
export const tokenReader = (secret: string): ReadToken => {
  const key = keyOfSecret(secret)
  return (token) => {
    const [head, body, signature] = token?.split('.') ?? []
    if (!head || !body || !signature) return {}
    const expected = createHmac('sha256', key).update(`${head}.${body}`).digest()
    const given = Buffer.from(signature, 'base64url')
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return {}
    const { id, sid, iat } = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as Claims
    return {
      ...(typeof id === 'number' && { account: id }),
      ...(typeof sid === 'string' && { session: sid }),
      ...(typeof iat === 'number' && { issuedAt: iat * 1000 }),
    }
  }
}

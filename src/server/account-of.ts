import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Request } from 'express'

/** The token of a request, from the cookie of a browser or the header of a program. */
export const tokenOf = ({ headers }: Pick<Request, 'headers'>): string | undefined =>
  /(?:^|;\s*)payload-token=([^;]+)/.exec(headers.cookie ?? '')?.[1] ??
  /^(?:JWT|Bearer) (.+)$/.exec(headers.authorization ?? '')?.[1]

/**
 * Whom a request is from: the number of the account in a token that this installation has signed. For the log alone,
 * which must not wait for the database: whether the session still stands, is judged where the request is answered.
 */
export const accountReader = (secret: string): ((req: Pick<Request, 'headers'>) => number | undefined) => {
  // As Payload makes the key of its tokens.
  const key = createHash('sha256').update(secret).digest('hex').slice(0, 32)
  return (req) => {
    const [head, body, signature] = tokenOf(req)?.split('.') ?? []
    if (!head || !body || !signature) return undefined
    const expected = createHmac('sha256', key).update(`${head}.${body}`).digest()
    const given = Buffer.from(signature, 'base64url')
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
    const { id } = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as { id?: unknown }
    return typeof id === 'number' ? id : undefined
  }
}

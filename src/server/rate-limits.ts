import { createHash } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import { RateLimiterRes } from 'rate-limiter-flexible'

import type { Env } from '../env'
import { tokenOf } from './account-of'
import { addressKey } from './address-key'
import { chooseLimiter } from './limiter-store'
import { loginAttempts } from './login-attempts'
import { bodyOf } from './read-body'
import { tooManyLogins, tooManyRequests } from './server-errors'

type Limits = Pick<
  Env,
  'RATE_LIMIT_LOGIN_NAME' | 'RATE_LIMIT_LOGIN_IP' | 'RATE_LIMIT_API_SESSION' | 'RATE_LIMIT_API_IP'
> &
  Partial<Pick<Env, 'DATABASE_URI'>>

const LOGIN_NAME_SECONDS = 15 * 60
const MINUTE = 60

type Limiter = { take: (key: string) => Promise<number>; forget: (key: string) => Promise<unknown> }

/** `take` gives the seconds to wait, 0 when there is room. A limit of 0 is no limit. */
const createLimiter = (name: string, points: number, duration: number, databaseUri?: string): Limiter => {
  if (points === 0) return { take: async () => 0, forget: async () => undefined }
  const limiter = chooseLimiter({ name, points, duration, databaseUri })
  return {
    take: async (key) => {
      try {
        await limiter.consume(key)
        return 0
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal
        return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
      }
    },
    forget: (key) => limiter.delete(key),
  }
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22)

/** A session is known by its token, so that a whole school behind one address is not one visitor. */
const sessionKey = (req: Request): string | undefined => {
  const token = tokenOf(req) ?? req.headers.authorization
  return token && digest(token)
}

/** How many requests of any kind a session and an address may make. */
export const requestRateLimit = (limits: Limits): RequestHandler => {
  const bySession = createLimiter('api-session', limits.RATE_LIMIT_API_SESSION, MINUTE, limits.DATABASE_URI)
  const byAddress = createLimiter('api-address', limits.RATE_LIMIT_API_IP, MINUTE, limits.DATABASE_URI)
  const waitOf = async (req: Request): Promise<number> => {
    if (req.path.startsWith('/_next/')) return 0
    const session = sessionKey(req)
    // Invented session tokens are worth nothing: the address counts them too.
    return (await byAddress.take(addressKey(req))) || (session ? await bySession.take(session) : 0)
  }
  return async (req, res, next) => {
    const wait = await waitOf(req)
    if (wait > 0) {
      res.setHeader('Retry-After', String(wait))
      throw tooManyRequests({ seconds: wait })
    }
    next()
  }
}

/** How often one may try to sign in: for a name from an address, and for an address altogether. */
export const loginRateLimit = (limits: Limits): RequestHandler => {
  const byName = createLimiter(
    'login-name',
    limits.RATE_LIMIT_LOGIN_NAME,
    LOGIN_NAME_SECONDS,
    limits.DATABASE_URI,
  )
  const byAddress = createLimiter('login-address', limits.RATE_LIMIT_LOGIN_IP, MINUTE, limits.DATABASE_URI)
  return async (req, res, next) => {
    const body = req.method === 'POST' ? bodyOf(req) : undefined
    const type = req.headers['content-type'] ?? ''
    const names = body ? await loginAttempts({ path: req.path, contentType: type, body }) : []
    const address = addressKey(req)
    const keys = names.map((name) => digest(`${address}\n${name}`))
    for (const key of keys) {
      const wait = (await byAddress.take(address)) || (await byName.take(key))
      if (wait === 0) continue
      res.setHeader('Retry-After', String(wait))
      throw tooManyLogins({ minutes: Math.ceil(wait / 60) })
    }
    if (keys.length > 0) forgetAfterSuccess(res, keys, byName)
    next()
  }
}

const SESSION_COOKIE = /^(__Host-)?payload-token=[^;]{20}/

/** Whoever got in has typed the right password: earlier slips no longer count. */
const forgetAfterSuccess = (res: Response, keys: string[], limiter: Limiter): void => {
  res.once('finish', () => {
    const cookies = [res.getHeader('set-cookie') ?? []].flat().map(String)
    const isSignedIn = cookies.some((cookie) => SESSION_COOKIE.test(cookie))
    if (isSignedIn) for (const key of keys) void limiter.forget(key)
  })
}

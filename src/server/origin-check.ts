import type { Request, RequestHandler } from 'express'

import type { Env } from '../env'
import { isLoginAddress } from './login-attempts'
import { strangeOrigin } from './server-errors'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses changes that another site asks for with a visitor's session. Payload's own check (`csrf`) stays off:
 * on plain HTTP browsers leave out Sec-Fetch-Site, and it would lock everybody out.
 * A request with neither header comes from a program, not from a browser, and is left to its session.
 */
export const originCheck =
  ({ PUBLIC_URL }: Pick<Env, 'PUBLIC_URL'>): RequestHandler =>
  (req, _res, next) => {
    // Signing a visitor in as somebody else needs no cookie.
    const isActing = Boolean(req.headers.cookie) || isLoginAddress(req.path)
    const isHarmless = SAFE_METHODS.has(req.method) || !isActing
    if (!isHarmless && !isOwnSite(req, PUBLIC_URL)) throw strangeOrigin()
    next()
  }

const isOwnSite = (req: Request, publicUrl: string | undefined): boolean => {
  const site = req.get('sec-fetch-site')
  if (site === 'same-origin' || site === 'none') return true
  const source = req.get('origin') ?? req.get('referer')
  if (source === undefined) return site === undefined
  if (!URL.canParse(source)) return false
  const { origin, host } = new URL(source)
  return host !== '' && (host === hostOf(req) || origin === publicUrl)
}

/** As the browser names it in an origin: without the port that its scheme implies. */
const hostOf = (req: Request): string => {
  const url = `${req.protocol}://${req.host ?? ''}`
  return URL.canParse(url) ? new URL(url).host : ''
}

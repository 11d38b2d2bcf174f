import type { Request, RequestHandler } from 'express'

import { HOST_PREFIX } from '../core/host-prefix'
import type { Env } from '../env'
import { isHttps } from '../env/is-https'
import { beforeHeaders } from './before-headers'

/**
 * Over TLS the names of all cookies begin with `__Host-`: a browser keeps such a cookie only when this very host has
 * set it over TLS, so that no other site of the school's domain can plant one. The prefix stands on the wire alone:
 * here it is taken off what comes and put on what goes, `HostCookiesScript` does the same for scripts of the pages,
 * and everything between knows the plain names. A cookie that comes without the prefix does not count.
 */
export const hostCookies = (env: Pick<Env, 'PUBLIC_URL'>): RequestHandler =>
  isHttps(env)
    ? (req, res, next) => {
        readPrefixed(req)
        beforeHeaders(res, () => {
          const cookies = [res.getHeader('set-cookie') ?? []].flat().map(String)
          if (cookies.length > 0) res.setHeader('set-cookie', cookies.map(withPrefix))
        })
        next()
      }
    : (_req, _res, next) => next()

const readPrefixed = (req: Request): void => {
  const kept = (req.headers.cookie ?? '')
    .split(/;\s*/)
    .filter((cookie) => cookie.startsWith(HOST_PREFIX))
    .map((cookie) => cookie.slice(HOST_PREFIX.length))
    .join('; ')
  if (kept) req.headers.cookie = kept
  else delete req.headers.cookie
  const raw = req.rawHeaders
  const others = raw.flatMap((name, i) =>
    i % 2 === 0 && name.toLowerCase() !== 'cookie' ? [name, raw[i + 1] ?? ''] : [],
  )
  req.rawHeaders = kept ? [...others, 'cookie', kept] : others
}

/** Browsers take the prefix only together with these attributes. */
const withPrefix = (cookie: string): string => {
  const [pair = '', ...attributes] = cookie.split(/;\s*/)
  const others = attributes.filter((attribute) => !/^(secure|path|domain)\b/i.test(attribute))
  const name = pair.startsWith(HOST_PREFIX) ? pair : HOST_PREFIX + pair
  return [name, ...others, 'Path=/', 'Secure'].join('; ')
}

import { randomUUID } from 'node:crypto'

import { parseCookies, type PayloadRequest } from 'payload'
import { generateCookie } from 'payload/shared'

const COOKIE = 'asu-device'
const KEY = 'device'
/** As long as browsers keep a cookie at most. */
const AGE = 400 * 24 * 3600

/** The browser of the request, by a random name that it keeps; a browser that has none gets one. */
export const deviceOf = (req: PayloadRequest): string => {
  const kept = req.context[KEY] ?? parseCookies(req.headers).get(COOKIE)
  const device = typeof kept === 'string' && /^[\da-f-]{36}$/.test(kept) ? kept : randomUUID()
  req.context[KEY] = device
  return device
}

/** Makes the browser known again at its next sign-in. It opens nothing and is out of the reach of scripts. */
export const deviceCookie = (req: PayloadRequest): string =>
  generateCookie({
    name: COOKIE,
    value: deviceOf(req),
    path: '/',
    maxAge: AGE,
    httpOnly: true,
    sameSite: 'Lax',
    secure: req.payload.collections.users.config.auth.cookies.secure,
    returnCookieAsObject: false,
  }) as string

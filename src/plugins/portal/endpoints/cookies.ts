import type { PayloadRequest } from 'payload'
import { generateCookie, generateExpiredPayloadCookie, generatePayloadCookie } from 'payload/shared'

import { type Locale, isLocale } from '@/core/locale'

import type { Theme } from '../types'

const YEAR = 365 * 24 * 3600

const authOf = (req: PayloadRequest) => req.payload.collections.users.config.auth

/** Not a secret: the pages' own scripts may read it, and it outlives the session. */
const plainCookie = (req: PayloadRequest, name: string, value: string): string =>
  generateCookie({
    name,
    value,
    path: '/',
    maxAge: YEAR,
    sameSite: 'Lax',
    secure: authOf(req).cookies.secure,
    returnCookieAsObject: false,
  }) as string

export const sessionCookie = (req: PayloadRequest, token: string): string =>
  generatePayloadCookie({
    collectionAuthConfig: authOf(req),
    cookiePrefix: req.payload.config.cookiePrefix,
    token,
    returnCookieAsObject: false,
  })

export const endedSessionCookie = (req: PayloadRequest): string =>
  generateExpiredPayloadCookie({
    collectionAuthConfig: authOf(req),
    cookiePrefix: req.payload.config.cookiePrefix,
    returnCookieAsObject: false,
  })

/** The language and the look, so that pages without a session, and the first paint of the others, have them too. */
export const preferenceCookies = (
  req: PayloadRequest,
  { locale, theme }: { locale?: Locale | null; theme?: Theme | null },
): string[] => [
  ...(isLocale(locale) ? [plainCookie(req, `${req.payload.config.cookiePrefix}-lng`, locale)] : []),
  ...(theme ? [plainCookie(req, 'asu-theme', theme)] : []),
]

/** Which of the own schools is being worked in. The admin panel uses the same cookie. */
export const schoolCookie = (req: PayloadRequest, school: number): string =>
  plainCookie(req, 'payload-tenant', String(school))

/** A JSON answer that sets cookies. */
export const withCookies = (body: unknown, cookies: readonly string[]): Response => {
  const headers = new Headers({ 'cache-control': 'no-store' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return Response.json(body, { headers })
}

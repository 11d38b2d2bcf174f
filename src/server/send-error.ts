import type { Request, Response } from 'express'

import { isAppError, type AppError } from '../core/errors'
import type { Locale } from '../core/locale'
import { explainLost } from '../db/database-unreachable'
import { errorPage } from './error-page'
import { requestLocale } from './request-locale'
import { stateOf } from './request-state'
import { INTERNAL_ERROR } from './server-errors'

type Refusal = { code: string; status: number; message: string; requestId?: string }

/** An unknown error becomes a number that the log knows; its own words stay inside. */
const toRefusal = (error: unknown, locale: Locale, requestId: string): Refusal => {
  const own = explainLost(error)
  if (isAppError(own)) return { code: own.code, status: own.status, message: own.messageFor(locale) }
  const { code, status, message } = INTERNAL_ERROR
  return { code, status, message: message[locale], requestId }
}

/** Pages get a page, programs get `{ errors: [{ code, message }] }`. */
export const sendError = (req: Request, res: Response, error: unknown): void => {
  if (res.headersSent) {
    res.destroy()
    return
  }
  const locale = requestLocale(req)
  const { status, ...shown } = toRefusal(error, locale, stateOf(res).requestId)
  stateOf(res).refusal = shown.code
  for (const name of ['content-length', 'content-encoding', 'etag', 'last-modified']) res.removeHeader(name)
  res.status(status).set('Cache-Control', 'no-store').vary('Accept')
  if (wantsPage(req))
    res.type('html').send(errorPage({ locale, status, nonce: stateOf(res).nonce, ...shown }))
  else res.json({ errors: [shown] })
}

/** The same answer for a handler that speaks fetch. */
export const errorResponse = (
  error: AppError | 'internal',
  locale: Locale,
  requestId: string,
): globalThis.Response => {
  const { status, ...shown } = toRefusal(error, locale, requestId)
  return globalThis.Response.json({ errors: [shown] }, { status, headers: { 'cache-control': 'no-store' } })
}

const wantsPage = (req: Request): boolean =>
  !/^\/(api|webapi|metrics|healthz|readyz)(\/|$)/i.test(req.path) &&
  !req.headers['next-action'] &&
  !req.headers.rsc &&
  req.accepts(['json', 'html']) === 'html'

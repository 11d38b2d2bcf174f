import type { RequestHandler } from 'express'

import { brokenAddress, methodRefused } from './server-errors'

/**
 * Letters, digits, dots and slashes need no escape. Written as one they would pass a check of the path here
 * and be read as what they mean behind it.
 */
const NEEDLESS_ESCAPE = /%(3\d|[46][1-9a-f]|[57][\da]|2[ef]|5c|00)/i
const HOST = /^[\w.-]+(:\d{1,5})?$|^\[[\da-f:.]+\](:\d{1,5})?$/i

/** Answers that tell back what was sent, secrets of the browser among it. */
const ECHOING = /^TRAC[EK]$/

/** Refuses addresses that cannot be read or that say one thing here and another to the router, and requests that echo. */
export const checkAddress: RequestHandler = (req, _res, next) => {
  if (ECHOING.test(req.method)) throw methodRefused()
  if (!HOST.test(req.headers.host ?? 'localhost')) throw brokenAddress()
  if (NEEDLESS_ESCAPE.test(req.path) || req.path.includes('\\')) throw brokenAddress()
  try {
    decodeURIComponent(req.path)
  } catch {
    throw brokenAddress()
  }
  next()
}

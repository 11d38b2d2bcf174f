import type { Request } from 'express'

import { isLoginAddress } from './login-attempts'

/** A signed token as a value of JSON. */
const TOKEN = /"eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+"/g
const TELLING_ADDRESS = /\/(refresh-token|graphql)\/*$/i

/** A browser tells the site that asks; over plain HTTP it does so of changes alone, and tokens are answers to those. */
const isBrowser = (req: Request): boolean =>
  req.get('sec-fetch-site') !== undefined || req.get('origin') !== undefined

/**
 * Payload tells the token of a session in the answer as well as in a cookie. Programs need it; in a browser a script
 * could read it there, so that it gets the cookie alone, which no script reads.
 */
export const keepTokens = async (req: Request, answer: Response): Promise<Response> => {
  const path = req.originalUrl.split('?')[0] ?? ''
  const tells = isLoginAddress(path) || TELLING_ADDRESS.test(path)
  if (!tells || !isBrowser(req) || !/\bjson\b/.test(answer.headers.get('content-type') ?? '')) return answer
  const { status, headers } = answer
  const text = (await answer.text()).replaceAll(TOKEN, 'null')
  const kept = new Headers(headers)
  kept.delete('content-length')
  return new Response(text, { status, headers: kept })
}

import type { RequestHandler } from 'express'

import type { Env } from '../env'
import { isHttps } from '../env/is-https'
import { httpsNeeded, silentProxy } from './server-errors'

/**
 * Who comes without TLS is sent to where there is TLS; health and metrics stand before this. Only a page is sent on: a
 * program, and whatever changes something, is refused, so that it is noticed that secrets go in the open.
 * @throws httpsNeeded, silentProxy when the proxy does not tell how the visitor came
 */
export const httpsOnly = (env: Pick<Env, 'PUBLIC_URL'>): RequestHandler =>
  isHttps(env)
    ? (req, res, next) => {
        if (req.protocol === 'https') {
          next()
          return
        }
        // Sent on, such a visitor would come back the same way for ever.
        if (req.get('x-forwarded-for') && !req.get('x-forwarded-proto')) throw silentProxy()
        const isPage = (req.method === 'GET' || req.method === 'HEAD') && !/^\/api(\/|$)/i.test(req.path)
        if (!isPage) throw httpsNeeded()
        res.redirect(308, new URL(req.originalUrl.replace(/^\/+/, '/'), env.PUBLIC_URL).href)
      }
    : (_req, _res, next) => next()

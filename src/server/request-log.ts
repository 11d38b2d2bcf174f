import type { RequestHandler } from 'express'
import type { Logger } from 'pino'

import { tokenOf, tokenReader } from './account-of'
import type { Metrics } from './metrics'
import { loggedPath, routePattern } from './public-path'
import { stateOf } from './request-state'

type RequestLogOptions = { logger: Logger; metrics: Metrics; secret: string }

/**
 * One line and one measurement for each answer, also for those that the visitor did not wait for. It tells whose
 * request it was by the number of the account, and why it was refused by the code of the refusal.
 */
export const requestLog = ({ logger, metrics, secret }: RequestLogOptions): RequestHandler => {
  const readToken = tokenReader(secret)
  return (req, res, next) => {
    const start = process.hrtime.bigint()
    const path = req.path
    res.once('close', () => {
      const seconds = Number(process.hrtime.bigint() - start) / 1e9
      const status = res.writableFinished ? res.statusCode : 499
      metrics.observeRequest({ method: req.method, route: routePattern(path), status, seconds })
      const { requestId, refusal } = stateOf(res)
      logger[levelOf(path, status)]({
        requestId,
        account: readToken(tokenOf(req)).account,
        method: req.method,
        path: loggedPath(path),
        status,
        refusal,
        ms: Math.round(seconds * 1000),
      })
    })
    next()
  }
}

/** Files of pages and questions of a monitor come all the time and say nothing. */
const levelOf = (path: string, status: number): 'debug' | 'info' | 'error' => {
  if (/^\/(_next\/|(healthz|readyz|metrics)$)/.test(path)) return 'debug'
  return status >= 500 && status !== 503 ? 'error' : 'info'
}

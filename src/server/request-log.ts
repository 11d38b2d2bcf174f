import type { RequestHandler } from 'express'
import type { Logger } from 'pino'

import type { Metrics } from './metrics'
import { loggedPath, routePattern } from './public-path'
import { stateOf } from './request-state'

type RequestLogOptions = { logger: Logger; metrics: Metrics }

/** One line and one measurement for each answer, also for those that the visitor did not wait for. */
export const requestLog =
  ({ logger, metrics }: RequestLogOptions): RequestHandler =>
  (req, res, next) => {
    const start = process.hrtime.bigint()
    const path = req.path
    res.once('close', () => {
      const seconds = Number(process.hrtime.bigint() - start) / 1e9
      const status = res.writableFinished ? res.statusCode : 499
      metrics.observeRequest({ method: req.method, route: routePattern(path), status, seconds })
      logger[levelOf(path, status)]({
        requestId: stateOf(res).requestId,
        method: req.method,
        path: loggedPath(path),
        status,
        ms: Math.round(seconds * 1000),
      })
    })
    next()
  }

/** Files of pages and questions of a monitor come all the time and say nothing. */
const levelOf = (path: string, status: number): 'debug' | 'info' | 'error' => {
  if (/^\/(_next\/|(healthz|readyz|metrics)$)/.test(path)) return 'debug'
  return status >= 500 && status !== 503 ? 'error' : 'info'
}

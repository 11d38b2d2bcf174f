import express, { type ErrorRequestHandler, type Express } from 'express'
import type { Logger } from 'pino'

import { isAppError } from '../core/errors'
import type { Env } from '../env'
import { checkAddress } from './check-address'
import { compress } from './compress'
import { hostCookies } from './host-cookies'
import { healthRoutes } from './health'
import type { Lifecycle } from './lifecycle'
import { httpsOnly } from './https-only'
import { keepSessions } from './keep-sessions'
import { lifecycleGate } from './lifecycle-gate'
import type { Metrics } from './metrics'
import { nextRoute, type PageHandler } from './next-route'
import { originCheck } from './origin-check'
import { payloadRoutes, type PayloadHandlers } from './payload-routes'
import { loginRateLimit, requestRateLimit } from './rate-limits'
import { readBody } from './read-body'
import { requestLog } from './request-log'
import { requestState, stateOf } from './request-state'
import { scanUploads } from './scan-uploads'
import { securityHeaders } from './security-headers'
import { sendError } from './send-error'
import { serviceWorker } from './service-worker'
import { statementHeader } from './statement-header'

export type AppOptions = {
  env: Env
  logger: Logger
  metrics: Metrics
  lifecycle: Lifecycle
  pingDatabase: () => Promise<unknown>
  /** Present in production: `/api` goes straight to Payload. In development Next serves it with fresh code. */
  payloadHandlers?: PayloadHandlers
  pages: PageHandler
  /** Notes that a session was used. */
  keepSession?: (used: { account: number; session: string }) => Promise<unknown>
}

/** The server without its sockets: everything that a request passes, in order. */
export const createApp = (options: AppOptions): Express => {
  const { env, logger, metrics, lifecycle, pingDatabase, payloadHandlers, pages, keepSession } = options
  const app = express()
  app
    .disable('x-powered-by')
    .disable('etag')
    .set('trust proxy', env.TRUST_PROXY)
    .set('query parser', 'simple')
  app.use(requestState(env), requestLog({ logger, metrics, secret: env.PAYLOAD_SECRET }), hostCookies(env))
  app.use(securityHeaders({ env, isDevelopment: env.NODE_ENV === 'development' }))
  app.use(healthRoutes({ env, lifecycle, metrics, pingDatabase }))
  app.use(checkAddress, httpsOnly(env), compress())
  if (env.NODE_ENV === 'production') app.use('/sw.js', serviceWorker())
  app.use(lifecycleGate(lifecycle))
  app.use(originCheck(env), requestRateLimit(env), readBody({ env }), loginRateLimit(env))
  if (env.ANTIVIRUS) app.use(scanUploads({ env, logger }))
  if (keepSession) app.use(keepSessions({ env, logger, keepSession }))
  if (env.STATEMENT_HEADER) app.use(statementHeader)
  if (payloadHandlers) app.use('/api', payloadRoutes({ handlers: payloadHandlers, logger }))
  app.use(nextRoute(pages))
  app.use(errorHandler(logger))
  return app
}

/** Express knows an error handler by its four parameters. */
const errorHandler =
  (logger: Logger): ErrorRequestHandler =>
  (error: unknown, req, res, _next) => {
    const isGone = res.destroyed || (error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE'
    if (!isAppError(error) && !isGone)
      logger.error({ requestId: stateOf(res).requestId, err: error }, 'A request failed')
    sendError(req, res, error)
  }

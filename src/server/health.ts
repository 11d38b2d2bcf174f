import { Router, type Request } from 'express'

import { isSameText } from '../core/is-same-text'
import type { Env } from '../env'
import { isAnswering } from './is-answering'
import type { Lifecycle } from './lifecycle'
import type { Metrics } from './metrics'
import { unknownAddress } from './server-errors'

type HealthOptions = {
  env: Pick<Env, 'METRICS_TOKEN'>
  lifecycle: Lifecycle
  metrics: Metrics
  /** Settles when the database has answered. */
  pingDatabase: () => Promise<unknown>
}

/** `/healthz`: the process lives. `/readyz`: it can serve. `/metrics`: for this machine or the bearer of the token. */
export const healthRoutes = ({ env, lifecycle, metrics, pingDatabase }: HealthOptions): Router => {
  const router = Router()
  router.use(['/healthz', '/readyz', '/metrics'], (_req, res, next) => {
    res.setHeader('Cache-Control', 'no-store')
    next()
  })
  router.get('/healthz', (_req, res) => void res.json({ status: 'ok' }))
  router.get('/readyz', async (_req, res) => {
    const phase = lifecycle.phase()
    const status = phase === 'ready' && !(await isAnswering(pingDatabase)) ? 'database' : phase
    res.status(status === 'ready' ? 200 : 503).json({ status })
  })
  router.get('/metrics', async (req, res) => {
    if (!mayReadMetrics(req, env.METRICS_TOKEN)) throw unknownAddress()
    res.type(metrics.contentType).send(await metrics.text())
  })
  return router
}

const mayReadMetrics = (req: Request, token: string | undefined): boolean => {
  const given = /^Bearer (.+)$/.exec(req.get('authorization') ?? '')?.[1]
  if (token && given) return isSameText(given, token)
  // Through a proxy on this machine everybody comes from loopback.
  const isForwarded = Boolean(req.get('x-forwarded-for') ?? req.get('forwarded') ?? req.get('via'))
  return !isForwarded && /^(::1|(::ffff:)?127\.)/.test(req.socket.remoteAddress ?? '')
}

import type { RequestHandler } from 'express'

import type { Lifecycle } from './lifecycle'
import { starting } from './server-errors'

/** Until the database is ready every page asks for patience; while stopping, connections end with their answer. */
export const lifecycleGate =
  (lifecycle: Lifecycle): RequestHandler =>
  (_req, res, next) => {
    const phase = lifecycle.phase()
    if (phase === 'stopping') res.setHeader('Connection', 'close')
    if (phase === 'starting') {
      res.setHeader('Retry-After', '2')
      throw starting()
    }
    next()
  }

import type { Server } from 'node:http'
import type { Logger } from 'pino'

import type { Lifecycle } from './lifecycle'

type StopOptions = {
  server: Server
  lifecycle: Lifecycle
  logger: Logger
  /** Closes what requests use, once none is left. */
  close: () => Promise<void>
  exit: (code: number) => void
  graceMilliseconds?: number
}

const GRACE_MILLISECONDS = 20_000
/** Ctrl+C reaches the server several times at once: from the terminal, from npm, from the start script. */
const ECHO_MILLISECONDS = 500

/**
 * Makes the function that ends the server: no new requests, running ones finish, then the database closes.
 * Called again, it ends at once: whoever asks twice does not want to wait.
 */
export const createStop = ({ server, lifecycle, logger, close, exit, graceMilliseconds }: StopOptions) => {
  const grace = graceMilliseconds ?? GRACE_MILLISECONDS
  let askedAt = 0
  return async (reason: string, exitCode = 0): Promise<void> => {
    if (lifecycle.phase() === 'stopping') {
      if (performance.now() - askedAt > ECHO_MILLISECONDS) exit(exitCode || 1)
      return
    }
    const wasStarting = lifecycle.phase() === 'starting'
    askedAt = performance.now()
    lifecycle.setPhase('stopping')
    // Nothing of a half-done start is worth waiting for: the next start does it again.
    if (wasStarting) {
      exit(exitCode || 130)
      return
    }
    logger.info({ reason }, 'Stopping: running requests are finished first')
    const timer = setTimeout(() => {
      logger.warn('Some requests did not finish in time and are cut off')
      server.closeAllConnections()
    }, grace)
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    // A connection kept alive falls idle when its last answer is sent; nobody will ask on it again.
    const sweep = setInterval(() => server.closeIdleConnections(), 50)
    await closed
    clearTimeout(timer)
    clearInterval(sweep)
    try {
      await close()
      logger.info('Stopped')
      exit(exitCode)
    } catch (error) {
      logger.error({ err: error }, 'The database did not close cleanly')
      exit(1)
    }
  }
}

import cluster from 'node:cluster'

import { env } from './env'
import { progress } from './server/progress'

/** One process serves by itself; of several, the primary only watches over those that do. */
const main = async (): Promise<void> => {
  if (cluster.isPrimary && env.NODE_ENV === 'production' && env.WORKERS > 1) {
    const { runPrimary } = await import('./server/cluster/primary')
    runPrimary(env)
  } else {
    const { serve } = await import('./server/serve')
    await serve()
  }
}

main().catch((error: unknown) => {
  progress.say(error instanceof Error ? (error.stack ?? error.message) : String(error))
  process.exit(1)
})

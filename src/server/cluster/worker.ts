import cluster from 'node:cluster'

import { hearNeighbours } from '../../core/neighbours'
import { FIRST, type ToPrimary, type ToWorker } from './messages'

type Ready = { runJobs: () => Promise<void> }
export type PrimaryLink = {
  /** Whether this process prepares the database and opens the port at once: the only one, or the first of several. */
  isFirst: boolean
  /** This process can serve. Its jobs run at once when it is the only one, otherwise when the primary says so. */
  ready: (school: Ready) => Promise<void>
}

/** This process's side of its primary; a process that has none is the first and only one. */
export const joinPrimary = (): PrimaryLink => {
  if (!cluster.isWorker) return { isFirst: true, ready: ({ runJobs }) => runJobs() }
  // The channel is read from here on, before anything can be asked.
  hearNeighbours('hello', () => true)
  return {
    isFirst: process.argv.includes(FIRST),
    ready: async ({ runJobs }) => {
      process.on('message', (message: ToWorker) => {
        if (message.primary === 'run-jobs') void runJobs()
      })
      process.send?.({ worker: 'ready' } satisfies ToPrimary)
    },
  }
}

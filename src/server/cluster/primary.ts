import cluster, { type Worker } from 'node:cluster'
import os from 'node:os'

import { RateLimiterClusterMaster } from 'rate-limiter-flexible'

import type { NeighbourMessage } from '../../core/neighbours'
import type { Env } from '../../env'
import { createLogger } from '../logger'
import { createExchange } from './exchange'
import { FIRST, type ToPrimary, type ToWorker } from './messages'
import { nextPause } from './next-pause'

type Settings = Pick<Env, 'WORKERS' | 'INSTANCE' | 'LOG_LEVEL'>
type Member = { worker: Worker; place: number; startedAt: number; isReady: boolean; pause: number }

/**
 * Watches over the worker processes and serves nobody itself. The first one prepares the database alone; when it is
 * ready the others start. One that dies is started again in its place, with its number of process for ids. One of them
 * runs the jobs, and another one when it dies.
 */
export const runPrimary = (env: Settings): void => {
  const logger = createLogger(env)
  const members = new Map<number, Member>()
  const starting = new Set<NodeJS.Timeout>()
  const exchange = createExchange({ workers: () => [...members.values()].map(({ worker }) => worker) })
  let jobs: Worker | undefined
  let wasReady = false
  let stopping: { code: number } | undefined

  new RateLimiterClusterMaster()
  // Workers accept connections themselves, whichever is free. What the primary had handed to one that is killed before
  // taking it would never be answered and never closed; the system closes or passes on what a worker leaves.
  cluster.schedulingPolicy = cluster.SCHED_NONE

  const fork = (place: number, pause: number): void => {
    const args = process.argv.slice(2)
    cluster.setupPrimary({ serialization: 'advanced', args: wasReady ? args : [...args, FIRST] })
    const worker = cluster.fork({ INSTANCE: String(env.INSTANCE + place) })
    members.set(worker.id, { worker, place, startedAt: performance.now(), isReady: false, pause })
    // What is sent to one that has just died.
    worker.on('error', (error) => logger.debug({ err: error }, 'A worker process could not be told'))
  }

  const appointForJobs = (): void => {
    if (jobs || stopping) return
    jobs = [...members.values()].find(({ isReady }) => isReady)?.worker
    jobs?.send({ primary: 'run-jobs' } satisfies ToWorker, () => undefined)
  }

  const welcome = (member: Member): void => {
    member.isReady = true
    appointForJobs()
    if (wasReady) return
    wasReady = true
    for (let place = 0; place < env.WORKERS; place += 1) if (place !== member.place) fork(place, 0)
  }

  const replace = ({ place, startedAt, pause: before }: Member): void => {
    const pause = nextPause({ before, livedMs: performance.now() - startedAt })
    const timer = setTimeout(() => {
      starting.delete(timer)
      fork(place, pause)
    }, pause)
    starting.add(timer)
  }

  const stop = (reason: string): void => {
    stopping ??= { code: 0 }
    logger.info({ reason }, 'Stopping the worker processes')
    for (const timer of starting) clearTimeout(timer)
    // Asked again, each ends at once.
    for (const { worker } of members.values()) worker.process.kill('SIGTERM')
    if (members.size === 0) process.exit(stopping.code)
  }

  cluster.on('message', (worker, message: NeighbourMessage | ToPrimary) => {
    const member = members.get(worker.id)
    if (!member) return
    if ('neighbours' in message) exchange.hear(worker, message)
    if ('worker' in message) welcome(member)
  })
  cluster.on('exit', (worker, code, signal) => {
    const member = members.get(worker.id)
    members.delete(worker.id)
    exchange.forget(worker)
    if (jobs === worker) jobs = undefined
    const result = code ?? 128 + (os.constants.signals[signal as NodeJS.Signals] ?? 0)
    if (stopping) {
      stopping.code ||= result
      if (members.size === 0) process.exit(stopping.code)
      return
    }
    // Nothing was ever ready: the start itself fails, and would fail again.
    if (!wasReady) process.exit(result || 1)
    logger.error({ code, signal, place: member?.place }, 'A worker process ended, another takes its place')
    appointForJobs()
    if (member) replace(member)
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop(signal))
  fork(0, 0)
}

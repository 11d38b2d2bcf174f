import cluster from 'node:cluster'

import type { Payload, PayloadRequest } from 'payload'

import { schoolCache } from '@/db/reference'
import { parseEnv } from '@/env'
import { beginProgress, progressOf, stopImport } from '@/plugins/imports/operations/progress'
import { runPrimary } from '@/server/cluster/primary'
import { joinPrimary } from '@/server/cluster/worker'
import { createApp } from '@/server/create-app'
import { createLifecycle } from '@/server/lifecycle'
import { createLogger } from '@/server/logger'
import { createMetrics } from '@/server/metrics'
import { createServer, listenOn } from '@/server/open-server'
import { createStop } from '@/server/stop'

/** A server of several worker processes whose pages tell and do what a test wants of one of them. */
const [port, limit, extra] = process.argv.slice(2)
const result = parseEnv({
  ...process.env,
  NODE_ENV: 'production',
  LOG_LEVEL: 'silent',
  WORKERS: '2',
  RATE_LIMIT_API_IP: limit,
})
if (!result.isOk) throw new Error('unreachable')
const { env } = result

const work = async (): Promise<void> => {
  const primary = joinPrimary()
  if (extra === 'failing') process.exit(3)
  const lifecycle = createLifecycle()
  const logger = createLogger(env)
  const payload = { db: {}, logger } as unknown as Payload
  let reads = 0
  let runsJobs = false
  const cache = schoolCache('fixture', async () => ({ reads: (reads += 1) }))
  const pages: Record<string, () => Promise<object> | object> = {
    '/who': () => ({
      pid: process.pid,
      instance: env.INSTANCE,
      isFirst: primary.isFirst,
      runsJobs,
    }),
    '/read': () => cache(payload, 1),
    '/forget': async () => {
      cache.forget({ payload } as PayloadRequest, 1)
      // Without a transaction nobody waits for the others to hear of it.
      await new Promise((resolve) => setTimeout(resolve, 100))
      return {}
    },
    '/import': () => beginProgress(7) ?? {},
    '/progress': async () => ({ progress: await progressOf(7) }),
    '/stop-import': async () => ({ isStopped: await stopImport(7) }),
    '/slow': () => new Promise((resolve) => setTimeout(() => resolve({ isDone: true }), 700)),
    '/die': () => process.kill(process.pid, 'SIGKILL') && {},
  }
  const app = createApp({
    env,
    logger,
    metrics: createMetrics(),
    lifecycle,
    pingDatabase: async () => undefined,
    pages: async (req, res) => {
      const answer = await pages[req.url ?? '']?.()
      res.setHeader('content-type', 'application/json')
      res.end(JSON.stringify(answer ?? null))
    },
  })
  const server = createServer({ listener: app })
  const stop = createStop({
    server,
    lifecycle,
    logger,
    close: async () => void process.stdout.write(`closed ${process.pid}\n`),
    exit: (code) => process.exit(code),
  })
  process.on('SIGTERM', () => void stop('SIGTERM'))
  await listenOn(server, { host: '127.0.0.1', port: Number(port) })
  lifecycle.setPhase('ready')
  await primary.ready({ runJobs: async () => void (runsJobs = true) })
  process.stdout.write(`ready ${process.pid}\n`)
}

if (cluster.isPrimary) runPrimary(env)
else await work()

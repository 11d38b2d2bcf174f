import { parseEnv } from '@/env'
import { createApp } from '@/server/create-app'
import { createLifecycle } from '@/server/lifecycle'
import { createLogger } from '@/server/logger'
import { createMetrics } from '@/server/metrics'
import { openServer } from '@/server/open-server'
import { createStop } from '@/server/stop'

/** The server as a process of its own, with pages that take as long as their address says. */
const result = parseEnv({ NODE_ENV: 'production', LOG_LEVEL: 'silent' })
if (!result.isOk) throw new Error('unreachable')
const { env } = result
const logger = createLogger(env)
const lifecycle = createLifecycle('ready')
const app = createApp({
  env,
  logger,
  metrics: createMetrics(),
  lifecycle,
  pingDatabase: async () => undefined,
  pages: async (req, res) => {
    process.stdout.write(`request ${req.url}\n`)
    await new Promise((resolve) => setTimeout(resolve, Number(req.url?.slice(1))))
    res.end('saved')
  },
})
const server = await openServer({ listener: app, host: '127.0.0.1', port: Number(process.argv[2]) })
const stop = createStop({
  server,
  lifecycle,
  logger,
  close: async () => void process.stdout.write('database closed\n'),
  exit: (code) => process.exit(code),
  graceMilliseconds: Number(process.argv[3]),
})
process.on('SIGTERM', () => void stop('SIGTERM'))
process.stdout.write('listening\n')

import next from 'next'

import { keepSession } from '../collections/people/keep-session'
import { setIdProcess } from '../core/ids'
import { pingDatabase } from '../db/ping-database'
import { env } from '../env'
import { announce } from './announce'
import { joinPrimary } from './cluster/worker'
import { createApp } from './create-app'
import { createLifecycle } from './lifecycle'
import { createLogger } from './logger'
import { createMetrics } from './metrics'
import type { PageHandler } from './next-route'
import { createServer, explainListenError, listenOn } from './open-server'
import { progress } from './progress'
import { startSchool, type RunningSchool } from './start-school'
import { createStop } from './stop'

const FAILED_START = `
Запуск не удался, причина — в строках выше.
The start failed, the lines above say why.
`

/** Starts the server: port, database, pages. Whatever fails is said in plain words and ends the process. */
export const serve = async (): Promise<void> => {
  const isProduction = env.NODE_ENV === 'production'
  const logger = createLogger(env)
  const lifecycle = createLifecycle()
  const primary = joinPrimary()
  if (!primary.isFirst) progress.hush()
  setIdProcess(env.INSTANCE)

  // The gate lets nobody in before these are there.
  const running: { school?: RunningSchool; pages?: PageHandler } = {}
  const handlers = () => running.school?.handlers ?? fail('no database yet')
  const app = createApp({
    env,
    logger,
    metrics: createMetrics({ isServing: () => lifecycle.phase() === 'ready' }),
    lifecycle,
    pingDatabase: async () => running.school && pingDatabase(running.school.payload),
    pages: (req, res) => (running.pages ?? fail('no pages yet'))(req, res),
    keepSession: async (used) => running.school && keepSession(running.school.payload, used),
    ...(isProduction && {
      payloadHandlers: {
        rest: (request) => handlers().rest(request),
        graphql: (request) => handlers().graphql(request),
        isFileThere: (collection, name) => handlers().isFileThere(collection, name),
      },
    }),
  })

  const server = createServer({ listener: app })
  const openPort = (): Promise<void> =>
    listenOn(server, { host: env.HOST, port: env.PORT }).catch((error: unknown) =>
      refuse(explainListenError(error as NodeJS.ErrnoException, { host: env.HOST, port: env.PORT })),
    )
  // Whoever comes during the first start is asked for patience; beside others that work already he goes to them.
  if (primary.isFirst) await openPort()
  const nextApp = next({ dev: !isProduction, hostname: env.HOST, port: env.PORT, httpServer: server })
  const stop = createStop({
    server,
    lifecycle,
    logger,
    close: async () => {
      await nextApp.close()
      await running.school?.payload.destroy()
    },
    exit: (code) => process.exit(code),
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal))
  // A failed migration ends the process from inside Payload, without a word to the person at the terminal.
  process.once('exit', (code) => {
    if (code !== 0 && lifecycle.phase() === 'starting') process.stderr.write(FAILED_START)
  })
  process.on('unhandledRejection', (error) =>
    logger.error({ err: error }, 'A promise was left without its error'),
  )
  process.on('uncaughtException', (error) => {
    logger.fatal({ err: error }, 'An error that nothing caught')
    void stop('uncaughtException', 1)
  })

  await Promise.all([
    startSchool({ env, mayFill: primary.isFirst }).then((school) => (running.school = school)),
    nextApp.prepare().then(() => (running.pages = nextApp.getRequestHandler())),
  ])
  if (!primary.isFirst) await openPort()
  lifecycle.setPhase('ready')
  const { school } = running
  if (!school) return
  await primary.ready({ runJobs: school.runJobs })
  if (primary.isFirst) await announce({ env, payload: school.payload })
}

const fail = (reason: string): never => {
  throw new Error(reason)
}

const refuse = (message: string): never => {
  process.stderr.write(`\n${message}\n\n`)
  process.exit(1)
}

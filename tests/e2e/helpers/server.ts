import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'

import { fillWithDemoSchool } from './kept-school'
import { processTree } from './process-tree'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const SERVER = path.join(ROOT, 'dist/server.mjs')
/** A Monday of the second quarter in Samara: four lessons are over, the fifth goes on. */
const SCHOOL_TIME = '2026-11-23T12:30:00+04:00'
const START_TIMEOUT_MS = 120_000

export type SchoolServer = {
  url: string
  /** Its data: the database and the files. */
  folder: string
  /** The address of its database, as the server has it. */
  uri: string
  /** What the server wrote. */
  output: () => string
  stop: () => Promise<void>
  /** Its processes: one, or the primary and then its workers. */
  processes: () => number[]
  /** Settles when it says that it can serve. */
  ready: () => Promise<void>
  /** Settles when so many of its worker processes are there and ready. */
  whole: (workers: number) => Promise<void>
  /** Ends all its processes at once, as a power cut would, and starts it again with the same port and data. */
  crash: () => Promise<{ restart: (options?: RestartOptions) => Promise<void> }>
}

type RestartOptions = {
  /** When the school's day begins now, an instant: somebody has set the clock of the machine. */
  time?: string
  /** The largest file it may write, in KiB, as if the disk were full. */
  largestFile?: number
  /** How far the clock of the machine is wrong, in milliseconds. */
  clockError?: number
}

type Running = { child: ChildProcess; gone: Promise<void> }

type StartOptions = {
  /** When the school's day begins, an instant. */
  time?: string
  env?: Record<string, string>
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

const waitUntilReady = async (url: string, child: ChildProcess, output: () => string): Promise<void> => {
  const end = Date.now() + START_TIMEOUT_MS
  while (Date.now() < end) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The server ended with ${child.exitCode ?? child.signalCode}:\n${output()}`)
    const isReady = await fetch(`${url}/readyz`, { headers: { connection: 'close' } }).then(
      async (response) => {
        await response.text()
        return response.ok
      },
      () => false,
    )
    if (isReady) return
    await wait(200)
  }
  throw new Error(`The server is not ready after ${START_TIMEOUT_MS / 1000} s:\n${output()}`)
}

/** Worker processes that answer, counted together: each measures itself. */
const readyWorkers = async (url: string): Promise<number> => {
  const response = await fetch(`${url}/metrics`, { headers: { connection: 'close' } }).catch(() => null)
  return Number(/^server_processes (\d+)$/m.exec((await response?.text()) ?? '')?.[1] ?? 0)
}

/** Starts the built server on a port and a folder of its own, with the small demo school. */
export const startServer = async ({
  time = SCHOOL_TIME,
  env = {},
}: StartOptions = {}): Promise<SchoolServer> => {
  if (!existsSync(SERVER)) {
    throw new Error('There is no build: run `npm run build` first')
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'school-e2e-'))
  const port = await freePort()
  const clock = pathToFileURL(path.join(import.meta.dirname, 'set-clock.mjs')).href
  let text = ''
  const output = (): string => text
  const launch = ({ time: now = time, largestFile, clockError = 0 }: RestartOptions = {}): Running => {
    const command = [process.execPath, '--conditions=production', `--import=${clock}`, 'dist/server.mjs']
    const limited = ['bash', '-c', `ulimit -f ${largestFile} && exec "$@"`, 'server', ...command]
    const [program, ...args] = largestFile === undefined ? command : limited
    const child = spawn(program!, args, {
      cwd: ROOT,
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        HOST: '127.0.0.1',
        PORT: String(port),
        DATA_DIR: folder,
        DEMO_SIZE: 'small',
        LOG_LEVEL: 'warn',
        SCHOOL_TIME: now,
        CLOCK_ERROR: String(clockError),
        // One machine plays the whole school here.
        RATE_LIMIT_LOGIN_NAME: '0',
        RATE_LIMIT_LOGIN_IP: '0',
        RATE_LIMIT_API_SESSION: '0',
        RATE_LIMIT_API_IP: '0',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
    return { child, gone: new Promise<void>((resolve) => child.once('close', () => resolve())) }
  }
  const url = `http://127.0.0.1:${port}`
  let running: Running | undefined
  const start = async (options?: RestartOptions): Promise<void> => {
    running = launch(options)
    await waitUntilReady(url, running.child, output)
  }
  const end = async (): Promise<void> => {
    if (!running) return
    const { child, gone } = running
    const patience = setTimeout(() => child.kill('SIGKILL'), 10_000)
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await gone
    clearTimeout(patience)
  }
  const ready = async (): Promise<void> => {
    if (running) await waitUntilReady(url, running.child, output)
  }
  const stop = async (): Promise<void> => {
    await end()
    await rm(folder, { recursive: true, force: true })
  }
  const seed = async (): Promise<void> => {
    await start()
    await end()
  }
  try {
    // A database on MongoDB is filled by the server itself, as `DEMO` says.
    if (env.DEMO !== '0' && !env.DATABASE_URI)
      await fillWithDemoSchool({ server: SERVER, time, folder, seed })
    await start()
  } catch (error) {
    await stop()
    throw error
  }
  const processes = (): number[] => (running?.child.pid ? processTree(running.child.pid) : [])
  const crash = async () => {
    // The primary first: it must not start another worker.
    for (const pid of processes()) process.kill(pid, 'SIGKILL')
    await running?.gone
    return { restart: start }
  }
  const whole = async (workers: number): Promise<void> => {
    if (workers < 2) return
    const end = Date.now() + START_TIMEOUT_MS
    while ((await readyWorkers(url)) < workers) {
      await wait(200)
      if (Date.now() > end) throw new Error(`There are not ${workers} workers:\n${output()}`)
    }
  }
  const uri = env.DATABASE_URI ?? `file:${path.join(folder, 'school.db')}`
  return { url, folder, uri, output, processes, ready, whole, stop, crash }
}

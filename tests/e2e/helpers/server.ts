import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'

const ROOT = path.resolve(import.meta.dirname, '../../..')
/** A Monday of the second quarter in Samara: four lessons are over, the fifth goes on. */
const SCHOOL_TIME = '2026-11-23T12:30:00+04:00'
const START_TIMEOUT_MS = 120_000

export type SchoolServer = {
  url: string
  /** What the server wrote. */
  output: () => string
  stop: () => Promise<void>
}

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
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}:\n${output()}`)
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

/** Starts the built server on a port and a folder of its own, with the small demo school. */
export const startServer = async ({
  time = SCHOOL_TIME,
  env = {},
}: StartOptions = {}): Promise<SchoolServer> => {
  if (!existsSync(path.join(ROOT, 'dist/server.mjs'))) {
    throw new Error('There is no build: run `npm run build` first')
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'school-e2e-'))
  const port = await freePort()
  const clock = pathToFileURL(path.join(import.meta.dirname, 'set-clock.mjs')).href
  const child = spawn(process.execPath, ['--conditions=production', `--import=${clock}`, 'dist/server.mjs'], {
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
      SCHOOL_TIME: time,
      // One machine plays the whole school here.
      RATE_LIMIT_LOGIN_NAME: '0',
      RATE_LIMIT_LOGIN_IP: '0',
      RATE_LIMIT_API_SESSION: '0',
      RATE_LIMIT_API_IP: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const output = (): string => text
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const url = `http://127.0.0.1:${port}`
  const stop = async (): Promise<void> => {
    const patience = setTimeout(() => child.kill('SIGKILL'), 10_000)
    child.kill('SIGTERM')
    await gone
    clearTimeout(patience)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await waitUntilReady(url, child, output)
  } catch (error) {
    await stop()
    throw error
  }
  return { url, output, stop }
}

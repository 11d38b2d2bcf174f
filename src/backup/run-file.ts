import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'

import { alreadyRunning } from './backup-errors'

/** What is being done: told by a file, because a command and every server of the school must know of each other. */
export type RunKind = 'backup' | 'verify'
export type RunState = {
  id: string
  kind: RunKind
  pid: number
  host: string
  startedAt: string
} & RunProgress
/** In bytes; a total of 0 is not known yet. */
export type RunProgress = { done: number; total: number }

export type Run = {
  id: string
  signal: AbortSignal
  tell: (progress: RunProgress) => void
  /** Looks at once whether somebody has asked to stop, and throws then: before a step that cannot be taken back. */
  throwIfStopped: () => Promise<void>
  /** Ends it: the file goes. */
  end: () => Promise<void>
}

const FILE = 'running.json'
const BEAT = 1000
/** Somebody who has been silent for so long was killed, or the machine lost its power. */
const SILENT = 60_000

const fileOf = (folder: string): string => path.join(folder, FILE)
const stopOf = (folder: string, id: string): string => path.join(folder, `stop-${id}`)

/** Whether the file asks a run to stop that is not this one, and so is over. */
export const isOldStop = (name: string, id: string): boolean =>
  /^stop-[\da-f]{8}$/.test(name) && name !== `stop-${id}`

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The run that is going on in this folder, by whatever process; `null` when there is none or it was killed. */
export const readRun = async (folder: string): Promise<RunState | null> => {
  try {
    const file = fileOf(folder)
    const { mtimeMs } = await stat(file)
    const state = JSON.parse(await readFile(file, 'utf8')) as RunState
    if (Date.now() - mtimeMs > SILENT) return null
    return state.host === hostname() && !isAlive(state.pid) ? null : state
  } catch {
    return null
  }
}

/** Asks the run to stop; it does so within a second or two. */
export const stopRun = async (folder: string): Promise<boolean> => {
  const run = await readRun(folder)
  if (!run) return false
  await writeFile(stopOf(folder, run.id), '')
  return true
}

/** Puts the file there whole, unless there is one. */
const put = (draft: string, to: string): Promise<void> =>
  link(draft, to).catch(async (error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error
    // A share without hard links.
    await writeFile(to, await readFile(draft), { flag: 'wx', mode: 0o600 })
  })

const claim = async (folder: string, state: RunState): Promise<void> => {
  const draft = path.join(folder, `${FILE}.${state.id}`)
  await writeFile(draft, JSON.stringify(state), { mode: 0o600 })
  try {
    for (let turn = 0; turn < 2; turn += 1) {
      const isTaken = await put(draft, fileOf(folder)).then(
        () => false,
        (error: unknown) => {
          if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
          return true
        },
      )
      if (!isTaken) return
      if (await readRun(folder)) throw alreadyRunning()
      // Taken aside by one of those who found it dead: the others find nothing to take, and try to be first.
      const aside = `${draft}.dead`
      await rename(fileOf(folder), aside).catch(() => undefined)
      await rm(aside, { force: true })
    }
    throw alreadyRunning()
  } finally {
    await rm(draft, { force: true })
  }
}

type Begin = { folder: string; kind: RunKind; id?: string; signal?: AbortSignal }

/**
 * Begins a run: one at a time in a folder, whoever asks.
 * @throws alreadyRunning
 */
export const beginRun = async ({ folder, kind, id = newRunId(), signal }: Begin): Promise<Run> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const startedAt = new Date().toISOString()
  let state: RunState = { id, kind, pid: process.pid, host: hostname(), startedAt, done: 0, total: 0 }
  await claim(folder, state)
  const stopping = new AbortController()
  let beating: Promise<void> | null = null
  const look = async (): Promise<void> => {
    const isAsked = await stat(stopOf(folder, id)).then(
      () => true,
      () => false,
    )
    if (isAsked) stopping.abort()
  }
  const beat = async (): Promise<void> => {
    const draft = path.join(folder, `${FILE}.${id}`)
    await writeFile(draft, JSON.stringify(state), { mode: 0o600 })
    await rename(draft, fileOf(folder))
    await look()
  }
  const timer = setInterval(() => {
    // A full disk keeps the sign of life from being written; the work itself tells of it.
    beating ??= beat()
      .catch(() => undefined)
      .finally(() => (beating = null))
  }, BEAT)
  const whole = signal ? AbortSignal.any([signal, stopping.signal]) : stopping.signal
  return {
    id,
    signal: whole,
    throwIfStopped: async () => {
      await look()
      whole.throwIfAborted()
    },
    tell: (progress) => (state = { ...state, ...progress }),
    end: async () => {
      clearInterval(timer)
      await beating
      await rm(fileOf(folder), { force: true })
      await rm(stopOf(folder, id), { force: true })
      await rm(path.join(folder, `${FILE}.${id}`), { force: true })
    },
  }
}

/** Eight hexadecimal digits. */
export const newRunId = (): string => randomBytes(4).toString('hex')

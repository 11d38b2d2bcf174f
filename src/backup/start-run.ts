import { existsSync } from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'

import { type AppError, defineError, isAppError } from '@/core/errors'
import { env } from '@/env'

import { backupSettings } from './backup-settings'
import { makeBackup } from './make-backup'
import { newRunId, readRun } from './run-file'
import type { Origin } from './sidecar'
import { verifyNow } from './verify-now'
import type { RunOrder, ToldError } from './worker/run-order'

/** Made by the build beside the server. */
const workerFile = (): string => path.join(process.cwd(), 'dist', 'backup-worker.mjs')

const retold = ({ code, status, ru, en }: ToldError): AppError =>
  defineError({ code, status: status as 422, message: { ru: () => ru, en: () => en } })()

/** Copying a database blocks its thread for seconds: the server goes on answering meanwhile. */
const inThread = (order: RunOrder): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(workerFile(), { workerData: order })
    worker.on('message', (message: { told: ToldError | null; text: string | null }) => {
      if (message.told) reject(retold(message.told))
      else if (message.text !== null) reject(new Error(message.text))
      else resolve()
    })
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`The backup ended with code ${code}`)))
  })

/** Does what was ordered in this thread. */
export const performOrder = async (order: RunOrder): Promise<void> => {
  const settings = backupSettings()
  if (order.kind === 'backup') await makeBackup({ settings, origin: order.origin, id: order.id })
  else await verifyNow({ settings, name: order.name, id: order.id })
}

export type Wanted = { kind: 'backup'; origin: Origin } | { kind: 'verify'; name: string }

/** How long it may take until a run has begun, in steps of 50 milliseconds. */
const STEPS = 200

/**
 * Begins a run and answers when it has begun; `ended` settles with it.
 * @throws alreadyRunning, and whatever keeps it from beginning
 */
export const startRun = async (wanted: Wanted): Promise<{ id: string; ended: Promise<void> }> => {
  const id = newRunId()
  const order: RunOrder = { ...wanted, id }
  const ended =
    env.NODE_ENV === 'production' && existsSync(workerFile()) ? inThread(order) : performOrder(order)
  let isOver = false
  ended.then(
    () => (isOver = true),
    () => (isOver = true),
  )
  for (let step = 0; step < STEPS && !isOver; step += 1) {
    if ((await readRun(env.BACKUP_DIR))?.id === id) return { id, ended }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  if (isOver) await ended
  return { id, ended }
}

/** What can be sent from a thread to another. */
export const toTold = (error: unknown): { told: ToldError | null; text: string | null } => {
  if (!isAppError(error)) return { told: null, text: error instanceof Error ? error.message : String(error) }
  const { code, status, messageFor } = error
  return { told: { code, status, ru: messageFor('ru'), en: messageFor('en') }, text: null }
}

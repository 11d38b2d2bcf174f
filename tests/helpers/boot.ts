import { mkdir, rm } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'

import { jest } from '@jest/globals'
import type { Payload, SanitizedConfig } from 'payload'

import { readRun, stopRun } from '@/backup/run-file'
import type { SchoolPlugin } from '@/core/plugin'
import { env } from '@/env'

import { databaseTemplate } from './database-template'

export type BootedSchool = {
  payload: Payload
  config: SanitizedConfig
  /** A folder of this suite's own, removed by `destroy`. */
  folder: string
  /** What the migrations leave out of the tables that the configuration wants: the tables of a fixture, or an omission. */
  unmigrated: string[]
  destroy: () => Promise<void>
}

type BootOptions = {
  /** Plugins beside the installed ones. */
  plugins?: readonly SchoolPlugin[]
  /** Puts a database into the folder instead of an empty one. Answers what its migrations left out, if there is one. */
  copyDatabase?: (folder: string) => string[] | undefined
}

/**
 * Starts the real configuration on a database of its own. Once for each suite: Jest gives every file its own
 * modules and globals, and that is where Payload keeps its instance.
 */
export const bootSchool = async ({ plugins = [], copyDatabase }: BootOptions = {}): Promise<BootedSchool> => {
  const folder = env.DATA_DIR
  await mkdir(folder)
  const copied = copyDatabase?.(folder)
  const template = copied || plugins.length > 0 ? undefined : databaseTemplate<string[]>('empty')
  const known = copied ?? template?.copyTo(folder)
  if (plugins.length > 0) {
    const { plugins: installed } = await import('@/plugins')
    jest.unstable_mockModule('@/plugins', () => ({ plugins: [...installed, ...plugins] }))
  }
  const { getPayload } = await import('payload')
  const config = await (await import('@payload-config')).default
  const quiet = { ...config, logger: { options: { level: 'silent' } } } as unknown as SanitizedConfig
  const payload = await getPayload({ config: quiet })
  const unmigrated = known ?? (await addTables(payload))
  if (!known) await template?.keep({ payload, folder, kept: unmigrated })
  return {
    payload,
    config: payload.config,
    folder,
    unmigrated,
    destroy: async () => {
      await endBackup()
      if (payload.db.name === 'mongoose') await (payload.db as unknown as OnServer).connection.dropDatabase()
      await payload.destroy()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A backup that somebody asked for goes on after the answer, and writes into the folder. */
const endBackup = async (): Promise<void> => {
  await stopRun(env.BACKUP_DIR)
  while (await readRun(env.BACKUP_DIR)) await wait(20)
}

type Pushing = {
  schema: Record<string, unknown>
  drizzle: unknown
  requireDrizzleKit: () => {
    pushSchema: (
      schema: Record<string, unknown>,
      drizzle: unknown,
    ) => Promise<{ apply: () => Promise<void>; statementsToExecute: string[] }>
  }
}

type OnServer = { connection: { dropDatabase: () => Promise<void> } }

/** Makes what the migrations left out, so that one test tells it and not all of them. */
const addTables = async (payload: Payload): Promise<string[]> => {
  if (payload.db.name === 'mongoose') return []
  const { requireDrizzleKit, schema, drizzle } = payload.db as unknown as Pushing
  const { apply, statementsToExecute } = await requireDrizzleKit().pushSchema(schema, drizzle)
  await apply()
  return statementsToExecute
}

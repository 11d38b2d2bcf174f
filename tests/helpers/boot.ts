import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { jest } from '@jest/globals'
import type { Payload, SanitizedConfig } from 'payload'

import type { SchoolPlugin } from '@/core/plugin'

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
}

/**
 * Starts the real configuration on a database of its own. Once for each suite: Jest gives every file its own
 * modules and globals, and that is where Payload keeps its instance.
 */
export const bootSchool = async ({ plugins = [] }: BootOptions = {}): Promise<BootedSchool> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'school-'))
  Object.assign(process.env, {
    DATA_DIR: folder,
    DATABASE_URI: process.env.TEST_DATABASE_URI ?? `file:${folder}/school.db`,
    MEDIA_DIR: path.join(folder, 'media'),
    DEMO: '0',
    PAYLOAD_SECRET: 'integration-tests-only-secret-0123456789',
    LOG_LEVEL: 'silent',
  })
  if (plugins.length > 0) {
    const { plugins: installed } = await import('@/plugins')
    jest.unstable_mockModule('@/plugins', () => ({ plugins: [...installed, ...plugins] }))
  }
  const { getPayload } = await import('payload')
  const config = await (await import('@payload-config')).default
  const quiet = { ...config, logger: { options: { level: 'silent' } } } as unknown as SanitizedConfig
  const payload = await getPayload({ config: quiet })
  const unmigrated = await addTables(payload)
  return {
    payload,
    config: payload.config,
    folder,
    unmigrated,
    destroy: async () => {
      await payload.destroy()
      await rm(folder, { recursive: true, force: true })
    },
  }
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

/** Makes what the migrations left out, so that one test tells it and not all of them. */
const addTables = async (payload: Payload): Promise<string[]> => {
  if (payload.db.name === 'mongoose') return []
  const { requireDrizzleKit, schema, drizzle } = payload.db as unknown as Pushing
  const { apply, statementsToExecute } = await requireDrizzleKit().pushSchema(schema, drizzle)
  await apply()
  return statementsToExecute
}

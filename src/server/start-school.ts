import type { Payload } from 'payload'

import { newestId, setIdProcess } from '../core/ids'
import { registryOf } from '../core/registry'
import type { Env } from '../env'
import { freeJobs } from './free-jobs'
import { payloadHandlers } from './payload-handlers'
import type { PayloadHandlers } from './payload-routes'
import { progress } from './progress'

export type RunningSchool = {
  payload: Payload
  handlers: PayloadHandlers
  /** Begins to run the jobs of the school by the clock; asked again it does nothing. */
  runJobs: () => Promise<void>
}
type StartOptions = {
  env: Env
  /** Whether an empty database is filled; among several processes the first one does it. */
  mayFill: boolean
}

/**
 * Starts Payload, which applies migrations, and fills an empty database. Loaded late and by name,
 * so that wrong settings and a taken port are told before seconds of loading.
 */
export const startSchool = async ({ env, mayFill }: StartOptions): Promise<RunningSchool> => {
  const { payload, config, runJobs } = await progress.step(
    'Открываю базу · Opening the database',
    async () => {
      const [{ getPayload }, { default: config }] = await Promise.all([
        import('payload'),
        import('@payload-config'),
      ])
      const opened = await getPayload({ config })
      const beginJobs = async (): Promise<void> => {
        await freeJobs(opened)
        await getPayload({ config, cron: true })
      }
      return { payload: opened, config, runJobs: beginJobs }
    },
  )
  // A clock set back while the server was down must not make ids that are older than those that are there.
  setIdProcess(env.INSTANCE, newestId(await newestIds(payload), Date.now()))
  for (const { onStart } of registryOf(payload).plugins) await onStart?.(payload)
  if (mayFill && env.DEMO && (await isEmpty(payload))) await fillDemo({ payload, size: env.DEMO_SIZE })
  return { payload, handlers: payloadHandlers({ payload, config }), runJobs }
}

/** The greatest id of each collection. */
const newestIds = async (payload: Payload): Promise<number[]> => {
  const ids: number[] = []
  for (const { slug } of payload.config.collections) {
    const { docs } = await payload.db.find<{ id: unknown }>({
      collection: slug,
      sort: '-id',
      limit: 1,
      pagination: false,
      select: { id: true },
    })
    if (typeof docs[0]?.id === 'number') ids.push(docs[0].id)
  }
  return ids
}

const isEmpty = async (payload: Payload): Promise<boolean> => {
  const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true })
  return totalDocs === 0
}

const fillDemo = ({ payload, size }: { payload: Payload; size: Env['DEMO_SIZE'] }): Promise<void> =>
  progress.step('Заполняю демонстрационную школу · Filling the demo school', async () => {
    const { seedDemo } = await import('../demo/seed-demo')
    await seedDemo({ payload, size, onProgress: (message: string) => progress.say(`  ${message}`) })
  })

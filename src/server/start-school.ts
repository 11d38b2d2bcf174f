import type { Payload } from 'payload'

import type { Env } from '../env'
import { payloadHandlers } from './payload-handlers'
import type { PayloadHandlers } from './payload-routes'
import { progress } from './progress'

export type RunningSchool = { payload: Payload; handlers: PayloadHandlers }

/**
 * Starts Payload, which applies migrations, and fills an empty database. Loaded late and by name,
 * so that wrong settings and a taken port are told before seconds of loading.
 */
export const startSchool = async ({ env }: { env: Env }): Promise<RunningSchool> => {
  const { payload, config } = await progress.step('Открываю базу · Opening the database', async () => {
    const [{ getPayload }, { default: config }] = await Promise.all([
      import('payload'),
      import('@payload-config'),
    ])
    return { payload: await getPayload({ config, cron: true }), config }
  })
  if (env.DEMO && (await isEmpty(payload))) await fillDemo({ payload, size: env.DEMO_SIZE })
  return { payload, handlers: payloadHandlers({ payload, config }) }
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

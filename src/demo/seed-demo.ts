import { createLocalReq, type Payload } from 'payload'

import { now } from '@/core/clock'
import type { SeedContext } from '@/core/plugin'
import { registryOf } from '@/core/registry'
import { schoolNow } from '@/core/school-date'
import { inTransaction } from '@/db/in-transaction'

import { buildWorld } from './build-world'
import { createDemoIds } from './demo-ids'
import type { World, WorldOptions } from './world'
import { writeWorld } from './write-world'

const TIME_ZONE = 'Europe/Samara'
const count = new Intl.NumberFormat('ru')

type SeedOptions = Partial<Omit<WorldOptions, 'makeId' | 'size'>> & {
  payload: Payload
  size: WorldOptions['size']
  /** Told each step as it is done, in words. */
  onProgress?: (message: string) => void
}

/**
 * Fills a database with the demo school: the kernel, then what each plugin brings, in one transaction, so that
 * an interrupted start leaves nothing behind. The day and the time are the school's own unless given.
 */
export const seedDemo = async ({ payload, size, onProgress, ...options }: SeedOptions): Promise<World> => {
  const clock = schoolNow(now(), TIME_ZONE)
  const { today = clock.date, nowTime = clock.time, seed = 1, loginPrefix = '' } = options
  const makeId = createDemoIds({ today, seed })
  const world = buildWorld({ today, nowTime, seed, size, loginPrefix, makeId })
  const req = await createLocalReq({}, payload)
  const context: SeedContext = {
    payload,
    req,
    size,
    today,
    time: nowTime,
    makeId,
    onProgress: ({ step, done, total }) => {
      if (done === total) onProgress?.(`${step}: ${count.format(total)}`)
    },
    made: new Map([['kernel', world]]),
  }
  await inTransaction(req, async () => {
    await writeWorld(world, context)
    for (const { slug, seed: seedPlugin } of registryOf(payload).plugins) {
      if (seedPlugin) context.made.set(slug, await seedPlugin(context))
    }
  })
  return world
}

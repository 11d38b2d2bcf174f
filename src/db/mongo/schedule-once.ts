import type { Payload } from 'payload'

import { SCHEDULE_CLAIMS } from './beside-the-documents'

type Claims = {
  createIndex: (keys: object, options: object) => Promise<unknown>
  insertOne: (claim: { _id: string; at: Date }) => Promise<unknown>
}
type Server = { collection: (name: string) => Claims }
type Schedule = NonNullable<NonNullable<Payload['config']['jobs']['tasks']>[number]['schedule']>[number]
type BeforeSchedule = NonNullable<NonNullable<Schedule['hooks']>['beforeSchedule']>

const KEPT_SECONDS = 7 * 24 * 60 * 60
const DUPLICATE_KEY = 11000

/**
 * A job that is due by the clock is put into the queue by one process of several. Each looks at the same minute whether
 * it stands there already, finds nothing and would put it there: here the first to write down the moment does.
 * For the tasks of the configuration, which the adapter is given before anything is due.
 */
export const scheduleOnce = async ({ config }: Payload, server: Server): Promise<void> => {
  const claims = server.collection(SCHEDULE_CLAIMS)
  await claims.createIndex({ at: 1 }, { expireAfterSeconds: KEPT_SECONDS })
  const beforeSchedule: BeforeSchedule = async (asked) => {
    const usual = await asked.defaultBeforeSchedule(asked)
    if (!usual.shouldSchedule) return usual
    const { queueable } = asked
    const moment = queueable.waitUntil?.toISOString() ?? ''
    try {
      await claims.insertOne({ _id: `${queueable.taskConfig?.slug ?? ''} ${moment}`, at: new Date() })
      return usual
    } catch (error) {
      if ((error as { code?: unknown }).code !== DUPLICATE_KEY) throw error
      return { ...usual, shouldSchedule: false }
    }
  }
  for (const { schedule } of config.jobs.tasks ?? [])
    for (const plan of schedule ?? []) plan.hooks ??= { beforeSchedule }
}

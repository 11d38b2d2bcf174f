import { createLocalReq, type Payload } from 'payload'

import { schoolsWithout } from '@/access/switched-off'
import { now } from '@/core/clock'
import { isAppError } from '@/core/errors'
import type { SchoolJob } from '@/core/plugin'
import { schoolNow } from '@/core/school-date'
import { readReference } from '@/db/reference'
import { rows } from '@/db/rows'

import { carryOut } from '../operations/carry-out'
import { SLUGS } from '../slugs'

type Due = { id: number; school: number; effectiveOn: string }

/** A day ahead of UTC: the school's own date decides. */
const DAY_MS = 86_400_000

/**
 * Carries out what is due in every school. Each order stands for itself: one that cannot be carried out keeps its
 * reason on its card and stops no other. Orders are claimed, so that several processes may run this at once.
 */
export const carryOutDue = async (payload: Payload): Promise<{ done: number; failed: number }> => {
  const tomorrow = new Date(now().getTime() + DAY_MS).toISOString().slice(0, 10)
  const due = await rows({ payload }).find<Due>({
    collection: SLUGS.orders,
    columns: ['id', 'school', 'effectiveOn'],
    where: { state: { equals: 'signed' }, effectiveOn: { less_than_equal: tomorrow } },
    sort: ['effectiveOn', 'id'],
  })
  const without = await schoolsWithout(payload, 'orders')
  let [done, failed] = [0, 0]
  for (const { id, school, effectiveOn } of due) {
    if (without.has(school)) continue
    const reference = await readReference(payload, school)
    const { date: today } = schoolNow(now(), reference.school.timeZone)
    if (effectiveOn > today) continue
    try {
      // A request of its own each: one order is one transaction.
      await carryOut({
        req: await createLocalReq({}, payload),
        facts: { school, reference, today },
        order: id,
      })
      done += 1
    } catch (error) {
      if (!isAppError(error)) throw error
      failed += 1
      await rows({ payload }).update({
        collection: SLUGS.orders,
        where: { id: { equals: id }, state: { equals: 'signed' } },
        data: { failure: error.messageFor('ru') },
      })
    }
  }
  return { done, failed }
}

/** Signed ahead, carried out on the day: looked for every quarter of an hour. */
export const carryOutDueJob: SchoolJob = {
  schedule: { cron: '0 */15 * * * *', queue: 'default' },
  task: {
    slug: 'orders-carry-out-due',
    label: 'Исполнение приказов',
    outputSchema: [
      { name: 'done', type: 'number' },
      { name: 'failed', type: 'number' },
    ],
    handler: async ({ req }) => ({ output: await carryOutDue(req.payload) }),
  },
}

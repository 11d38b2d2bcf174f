import { createLocalReq, type Payload } from 'payload'

import { schoolsWithout } from '@/access/switched-off'
import { now } from '@/core/clock'
import { isAppError } from '@/core/errors'
import type { SchoolJob } from '@/core/plugin'
import { schoolNow } from '@/core/school-date'
import { readReference } from '@/db/reference'
import { rows } from '@/db/rows'

import { switchOnItsDay } from '../operations/switch-year'
import { SLUGS } from '../slugs'

/** A day ahead of UTC: the school's own date decides. */
const DAY_MS = 86_400_000

/** Switches every school whose day has come; what stands in the way is kept on the closing and tried again. */
export const switchDue = async (payload: Payload): Promise<{ done: number; failed: number }> => {
  const tomorrow = new Date(now().getTime() + DAY_MS).toISOString().slice(0, 10)
  const due = await rows({ payload }).find<{ id: number; school: number; switchOn: string }>({
    collection: SLUGS.closings,
    columns: ['id', 'school', 'switchOn'],
    where: { switchOn: { less_than_equal: tomorrow }, switchedAt: { exists: false } },
    sort: ['switchOn', 'id'],
  })
  const without = await schoolsWithout(payload, 'year-closing')
  let [done, failed] = [0, 0]
  for (const { id, school, switchOn } of due) {
    if (without.has(school)) continue
    const reference = await readReference(payload, school)
    const { date: today } = schoolNow(now(), reference.school.timeZone)
    if (switchOn > today) continue
    try {
      await switchOnItsDay({
        req: await createLocalReq({}, payload),
        facts: { school, reference, today },
      })
      done += 1
    } catch (error) {
      if (!isAppError(error)) throw error
      failed += 1
      await rows({ payload }).update({
        collection: SLUGS.closings,
        where: { id: { equals: id }, switchedAt: { exists: false } },
        data: { failure: error.messageFor('ru') },
      })
    }
  }
  return { done, failed }
}

/** Set ahead, done on the day: looked for every quarter of an hour, after the orders of the day. */
export const switchDueJob: SchoolJob = {
  schedule: { cron: '0 5/15 * * * *', queue: 'default' },
  task: {
    slug: 'year-closing-switch-due',
    label: 'Переход на следующий учебный год',
    outputSchema: [
      { name: 'done', type: 'number' },
      { name: 'failed', type: 'number' },
    ],
    handler: async ({ req }) => ({ output: await switchDue(req.payload) }),
  },
}

import { now } from '@/core/clock'
import type { SchoolJob } from '@/core/plugin'
import { rows } from '@/db/rows'

import { removeArchive } from '../operations/archive-files'
import { SLUGS } from '../slugs'

/** One that has not ended by then was cut off by the end of its process. */
const LONGEST_HOURS = 6

/** An archive that its process left half made is told as failed, so that another one can be asked for. */
export const forgetCutOffArchivesJob: SchoolJob = {
  schedule: { cron: '0 20 3 * * *', queue: 'nightly' },
  task: {
    slug: 'journal-archives-forget',
    label: 'Недоделанные архивы журналов',
    outputSchema: [{ name: 'forgotten', type: 'number' }],
    handler: async ({ req: { payload } }) => {
      const cutOff = await rows({ payload }).find<{ id: number }>({
        collection: SLUGS.archives,
        columns: ['id'],
        where: {
          state: { in: ['waiting', 'running'] },
          requestedAt: { less_than: new Date(now().getTime() - LONGEST_HOURS * 3_600_000).toISOString() },
        },
      })
      if (cutOff.length > 0) {
        await rows({ payload }).update({
          collection: SLUGS.archives,
          where: { id: { in: cutOff.map(({ id }) => id) } },
          data: { state: 'failed' },
        })
        for (const { id } of cutOff) await removeArchive(id)
      }
      return { output: { forgotten: cutOff.length } }
    },
  },
}

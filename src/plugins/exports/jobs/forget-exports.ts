import { now } from '@/core/clock'
import type { SchoolJob } from '@/core/plugin'
import { rows } from '@/db/rows'

import { removeFile, sweepFolder } from '../operations/export-files'
import { KEPT_DAYS } from '../operations/make-export'
import { SLUGS } from '../slugs'
import type { ExportRow } from '../types'

/** One that has not ended by then was cut off by the end of its process. */
const LONGEST_HOURS = 6

/** Files of exports are deleted when their time is over; what was made and by whom stays written. */
export const forgetExportsJob: SchoolJob = {
  schedule: { cron: '0 15 3 * * *', queue: 'nightly' },
  task: {
    slug: 'exports-forget',
    label: 'Удаление старых выгрузок',
    outputSchema: [{ name: 'removed', type: 'number' }],
    handler: async ({ req: { payload } }) => {
      const columns: ('id' | 'format')[] = ['id', 'format']
      const find = (where: object) =>
        rows({ payload }).find<Pick<ExportRow, 'id' | 'format'>>({
          collection: SLUGS.exports,
          columns,
          where: where as never,
        })
      const ended = await find({
        state: { equals: 'done' },
        expiresAt: { less_than: now().toISOString() },
      })
      const cutOff = await find({
        state: { in: ['waiting', 'running'] },
        requestedAt: { less_than: new Date(now().getTime() - LONGEST_HOURS * 3_600_000).toISOString() },
      })
      for (const [list, state] of [
        [ended, 'expired'],
        [cutOff, 'failed'],
      ] as const) {
        if (list.length === 0) continue
        await rows({ payload }).update({
          collection: SLUGS.exports,
          where: { id: { in: list.map(({ id }) => id) } },
          data: { state },
        })
        for (const row of list) await removeFile(row)
      }
      // A day later than any file is owed.
      await sweepFolder(new Date(now().getTime() - (KEPT_DAYS + 1) * 86_400_000))
      return { output: { removed: ended.length } }
    },
  },
}

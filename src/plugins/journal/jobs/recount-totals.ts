import { createLocalReq } from 'payload'

import { schoolsWithout } from '@/access/switched-off'
import type { SchoolJob } from '@/core/plugin'
import { rows } from '@/db/rows'

import { recountTotals } from '../operations/recount-totals'
import { closedClasses } from '../operations/summarise-journals'

/** Every night the totals of all workloads are held against the marks they are made of. */
export const recountTotalsJob: SchoolJob = {
  schedule: { cron: '0 30 2 * * *', queue: 'nightly' },
  task: {
    slug: 'journal-recount-totals',
    label: 'Сверка итогов с отметками',
    outputSchema: [
      { name: 'workloads', type: 'number' },
      { name: 'mended', type: 'number' },
    ],
    handler: async ({ req }) => {
      const { payload } = req
      const closed = await closedClasses({ payload })
      const all = await rows({ payload }).find<{ id: number; school: number; class: number }>({
        collection: 'workloads',
        columns: ['id', 'school', 'class'],
      })
      const without = await schoolsWithout(payload, 'journal')
      const workloads = all.filter((row) => !closed.has(row.class))
      let mended = 0
      for (const { id, school } of workloads) {
        if (without.has(school)) continue
        // A request of its own each: one workload is one short transaction.
        mended += await recountTotals({ req: await createLocalReq({}, payload), school, workload: id })
      }
      if (mended > 0)
        payload.logger.error({ msg: 'Term totals differed from the marks and were mended', mended })
      return { output: { workloads: workloads.length, mended } }
    },
  },
}

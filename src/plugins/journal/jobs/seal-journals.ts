import { createLocalReq } from 'payload'

import { schoolsWithout } from '@/access/switched-off'
import type { SchoolJob } from '@/core/plugin'
import { rows } from '@/db/rows'

import { sealChanges } from '../operations/seal-changes'

/** Every night what was written in the journals of each school is sealed. */
export const sealJournalsJob: SchoolJob = {
  schedule: { cron: '0 50 1 * * *', queue: 'nightly' },
  task: {
    slug: 'journal-seal-changes',
    label: 'Печать на записях журнала',
    outputSchema: [{ name: 'changes', type: 'number' }],
    handler: async ({ req: { payload } }) => {
      const schools = await rows({ payload }).find<{ id: number }>({ collection: 'schools', columns: ['id'] })
      const without = await schoolsWithout(payload, 'journal')
      let changes = 0
      for (const { id: school } of schools)
        if (!without.has(school))
          changes += await sealChanges({ req: await createLocalReq({}, payload), school })
      return { output: { changes } }
    },
  },
}

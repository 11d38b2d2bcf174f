import type { SchoolJob } from '@/core/plugin'

import { purgeRemoved } from '../operations/purge-removed'

/** Every night what was taken out a month ago goes for good. */
export const purgeRemovedJob: SchoolJob = {
  schedule: { cron: '0 50 2 * * *', queue: 'nightly' },
  task: {
    slug: 'class-events-purge-removed',
    label: 'Удаление убранных классных мероприятий',
    outputSchema: [{ name: 'removed', type: 'number' }],
    handler: async ({ req }) => ({ output: await purgeRemoved(req.payload) }),
  },
}

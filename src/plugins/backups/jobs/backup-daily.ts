import type { SchoolJob } from '@/core/plugin'

import { runDaily } from '../operations/run-daily'

/** Looked for every ten minutes: a server that was off at night makes the backup when it is on again. */
export const backupDailyJob: SchoolJob = {
  schedule: { cron: '0 */10 * * * *', queue: 'default' },
  task: {
    slug: 'backups-daily',
    label: 'Резервная копия',
    outputSchema: [{ name: 'made', type: 'number' }],
    handler: async ({ req }) => ({ output: await runDaily(req.payload) }),
  },
}

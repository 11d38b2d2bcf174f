import type { SchoolJob } from '@/core/plugin'

import { forgetSignIns } from '../operations/list-sign-ins'

/** Every night sign-ins of more than a year ago are removed. */
export const forgetSignInsJob: SchoolJob = {
  schedule: { cron: '0 40 2 * * *', queue: 'nightly' },
  task: {
    slug: 'account-security-forget',
    label: 'Удаление старых записей о входах',
    outputSchema: [{ name: 'removed', type: 'number' }],
    handler: async ({ req }) => ({ output: await forgetSignIns({ payload: req.payload }) }),
  },
}

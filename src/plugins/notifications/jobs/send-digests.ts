import type { SchoolJob } from '@/core/plugin'

import { sendDigests } from '../operations/send-digests'

/** Looked for every ten minutes: each school has its own day, hour and time zone. */
export const sendDigestsJob: SchoolJob = {
  schedule: { cron: '0 */10 * * * *', queue: 'default' },
  task: {
    slug: 'notifications-digests',
    label: 'Письма семьям за неделю',
    outputSchema: [{ name: 'sent', type: 'number' }],
    handler: async ({ req }) => ({ output: await sendDigests(req.payload) }),
  },
}

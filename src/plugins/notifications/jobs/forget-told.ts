import type { SchoolJob } from '@/core/plugin'

import { forgetTold } from '../operations/forget-told'

/** Every night what was told long ago is removed. */
export const forgetToldJob: SchoolJob = {
  schedule: { cron: '0 55 2 * * *', queue: 'nightly' },
  task: {
    slug: 'notifications-forget',
    label: 'Удаление старых записей об уведомлениях',
    outputSchema: [{ name: 'removed', type: 'number' }],
    handler: async ({ req }) => ({ output: await forgetTold(req.payload) }),
  },
}

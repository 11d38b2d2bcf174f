import type { SchoolJob } from '@/core/plugin'

import { sendNews } from '../operations/send-news'

/** Every minute what is new goes to devices. */
export const sendNewsJob: SchoolJob = {
  schedule: { cron: '0 * * * * *', queue: 'messages' },
  task: {
    slug: 'notifications-news',
    label: 'Уведомления на устройства',
    outputSchema: [{ name: 'sent', type: 'number' }],
    handler: async ({ req }) => ({ output: await sendNews(req.payload) }),
  },
}

import { now } from '@/core/clock'
import type { SchoolJob } from '@/core/plugin'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'

const KEPT_MS = 7 * 86_400_000

/** Tables that nobody confirmed within a week hold personal data for nothing. */
export const forgetFilesJob: SchoolJob = {
  schedule: { cron: '0 50 2 * * *', queue: 'nightly' },
  task: {
    slug: 'imports-forget-files',
    label: 'Удаление файлов импорта',
    outputSchema: [{ name: 'forgotten', type: 'number' }],
    handler: async ({ req }) => {
      const forgotten = await rows(req).update({
        collection: SLUGS.imports,
        where: { createdAt: { less_than: new Date(now().getTime() - KEPT_MS) }, content: { exists: true } },
        data: { content: null },
      })
      return { output: { forgotten } }
    },
  },
}

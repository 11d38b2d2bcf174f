import type { Locale } from '@/core/locale'
import type { SchoolJob } from '@/core/plugin'

import { makeArchive } from '../operations/make-archive'
import { ARCHIVE_TASK } from '../slugs'

/** Makes the archive that somebody waits for. */
export const makeArchiveJob: SchoolJob = {
  task: {
    slug: ARCHIVE_TASK,
    label: 'Архив журналов года',
    inputSchema: [
      { name: 'archive', type: 'number', required: true },
      { name: 'locale', type: 'text', required: true },
    ],
    outputSchema: [],
    handler: async ({ input, req }) => {
      const { archive, locale } = input as { archive: number; locale: Locale }
      await makeArchive(req.payload, archive, locale)
      return { output: {} }
    },
  },
}

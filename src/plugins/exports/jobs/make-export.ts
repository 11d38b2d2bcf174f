import type { SchoolJob } from '@/core/plugin'

import { makeExport } from '../operations/make-export'
import { MAKE_TASK } from '../slugs'

/** Makes the file that somebody waits for. */
export const makeExportJob: SchoolJob = {
  task: {
    slug: MAKE_TASK,
    label: 'Выгрузка данных школы',
    inputSchema: [{ name: 'export', type: 'number', required: true }],
    outputSchema: [],
    handler: async ({ input, req }) => {
      await makeExport(req.payload, (input as { export: number }).export)
      return { output: {} }
    },
  },
}

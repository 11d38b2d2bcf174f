import { defineSchoolPlugin } from '@/core/plugin'

import { journalArchives } from './collections/journal-archives'
import { journalChecks } from './collections/journal-checks'
import { journalDiscrepancies } from './collections/journal-discrepancies'
import { compareJournals } from './duties/cls-10'
import { archiveEndpoints } from './endpoints/archives'
import { checkEndpoints } from './endpoints/checks'
import { pageEndpoints } from './endpoints/pages'
import { forgetCutOffArchivesJob } from './jobs/forget-cut-off-archives'
import { makeArchiveJob } from './jobs/make-archive'
import { paperPages } from './portal/pages'
import { writePaperJournals } from './seed/write-paper-journals'

/** The journal on paper: pages to print, the weekly check of class teachers, the signed archive of a year. */
export const paperJournals = defineSchoolPlugin({
  slug: 'paper-journals',
  title: { ru: 'Сверка и печать журналов', en: 'Checked and printed journals' },
  about: {
    ru: 'Страницы журнала для печати, еженедельная сверка, расхождения и подписанный архив года.',
    en: 'Journal pages to print, the weekly check, discrepancies and the signed archive of the year.',
  },
  requires: ['journal'],
  collections: [journalChecks, journalDiscrepancies, journalArchives],
  endpoints: [...pageEndpoints, ...checkEndpoints, ...archiveEndpoints],
  jobs: [makeArchiveJob, forgetCutOffArchivesJob],
  duties: [compareJournals],
  portal: paperPages,
  seed: writePaperJournals,
})

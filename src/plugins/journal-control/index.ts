import { defineSchoolPlugin } from '@/core/plugin'

import { journalInspections } from './collections/inspections'
import { journalLocks, journalOpenings } from './collections/locks'
import { remarkSteps } from './collections/remark-steps'
import { journalRemarks } from './collections/remarks'
import { controlRules } from './collections/rules'
import { controlJournals } from './duties/dep-08'
import { controlEndpoints } from './endpoints/control'
import { lockEndpoints } from './endpoints/locks'
import { remarkEndpoints } from './endpoints/remarks'
import { lockedLessons } from './operations/answer-locks'
import { remarksOfJournal } from './operations/answer-remarks'
import { controlPages } from './portal/pages'
import { writeControl } from './seed/write-control'
import { en } from './translations/en'
import { ru } from './translations/ru'

/** How journals are kept: what is amiss, remarks to teachers, locked periods, acts of control. */
export const journalControl = defineSchoolPlugin({
  slug: 'journal-control',
  title: { ru: ru.title, en: en.title },
  about: {
    ru: 'Проверка журналов: нарушения, замечания учителям, закрытие периодов, справки о проверках.',
    en: 'Inspection of journals: findings, remarks to teachers, locked periods, acts of control.',
  },
  requires: ['journal'],
  collections: [journalRemarks, remarkSteps, journalLocks, journalOpenings, controlRules, journalInspections],
  endpoints: [...controlEndpoints, ...remarkEndpoints, ...lockEndpoints],
  portal: controlPages,
  duties: [controlJournals],
  answers: { 'lessons.locked': lockedLessons, 'journal.remarks': remarksOfJournal },
  seed: writeControl,
  translations: { ru, en },
})

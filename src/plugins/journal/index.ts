import { hasStatus } from '@/access/has-status'
import { relation } from '@/collections/fields/relation'
import { defineSchoolPlugin } from '@/core/plugin'

import { hasJournals, recordsLessons } from './access/rules'
import { assignmentTypes } from './collections/assignment-types'
import { assignments } from './collections/assignments'
import { attendance } from './collections/attendance'
import { markRevisions } from './collections/mark-revisions'
import { marks } from './collections/marks'
import { termTotals } from './collections/term-totals'
import {
  addAssignmentEndpoint,
  changeAssignmentEndpoint,
  removeAssignmentEndpoint,
} from './endpoints/assignments'
import { recordEveryLesson } from './duties/sub-05'
import { addFileEndpoint, removeFileEndpoint } from './endpoints/files'
import { journalPageEndpoint, lessonPageEndpoint } from './endpoints/journal-page'
import { recordLessonEndpoint } from './endpoints/record-lesson'
import { recountTotalsJob } from './jobs/recount-totals'
import { writeJournal } from './seed/write-journal'

/** The class journal: lessons recorded by their teachers, with marks and attendance. */
export const journal = defineSchoolPlugin({
  slug: 'journal',
  collections: [assignmentTypes, assignments, marks, markRevisions, attendance, termTotals],
  extends: [
    {
      collection: 'media',
      fields: [
        {
          ...relation({
            name: 'lesson',
            to: 'lessons',
            label: { ru: 'Урок', en: 'Lesson' },
            admin: { readOnly: true },
          }),
          // Set by the journal alone, which has asked whether the lesson is the teacher's own.
          access: { create: () => false, update: () => false },
        },
      ],
    },
  ],
  endpoints: [
    journalPageEndpoint,
    lessonPageEndpoint,
    recordLessonEndpoint,
    addAssignmentEndpoint,
    changeAssignmentEndpoint,
    removeAssignmentEndpoint,
    addFileEndpoint,
    removeFileEndpoint,
  ],
  jobs: [recountTotalsJob],
  duties: [recordEveryLesson],
  seed: writeJournal,
  portal: {
    nav: [
      {
        path: '/journal',
        label: { ru: 'Журнал', en: 'Journal' },
        icon: 'journal',
        order: 20,
        phone: 2,
        rule: hasJournals,
      },
    ],
    views: [
      {
        path: '/journal',
        component: '@/plugins/journal/portal/views/journal-list-view',
        title: { ru: 'Журнал', en: 'Journal' },
        rule: hasJournals,
      },
      {
        path: '/journal/[workload]',
        component: '@/plugins/journal/portal/views/journal-view',
        title: { ru: 'Журнал', en: 'Journal' },
        rule: hasJournals,
      },
      {
        path: '/lessons/[lesson]',
        component: '@/plugins/journal/portal/views/lesson-view',
        title: { ru: 'Урок', en: 'Lesson' },
        rule: hasJournals,
      },
    ],
    home: [
      { component: '@/plugins/journal/portal/home/teacher-today', order: 20, rule: recordsLessons },
      { component: '@/plugins/journal/portal/home/teacher-owed', order: 21, rule: recordsLessons },
      {
        component: '@/plugins/journal/portal/home/school-journals',
        order: 30,
        rule: hasStatus('principal', 'deputy'),
      },
    ],
  },
})

/** What other plugins may build on. */
export { weightedAverage } from './domain/average'
export { ATTENDANCE_CODES, isMissed } from './domain/attendance-codes'
export { assignmentTypesOf } from './operations/dictionary'
export { presentTerm, termsOfClass } from './operations/journal-page'
export { filesOfLessons } from './operations/lesson-files'

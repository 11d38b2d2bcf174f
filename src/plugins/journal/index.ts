import { defineSchoolPlugin } from '@/core/plugin'

import { assignmentTypes } from './collections/assignment-types'
import { assignments } from './collections/assignments'
import { attendance } from './collections/attendance'
import { closedYear } from './collections/closed-year'
import { journalChanges } from './collections/journal-changes'
import { journalSeals } from './collections/journal-seals'
import { lessonOfFile } from './collections/lesson-of-file'
import { marks } from './collections/marks'
import { termTotals } from './collections/term-totals'
import {
  addAssignmentEndpoint,
  changeAssignmentEndpoint,
  removeAssignmentEndpoint,
} from './endpoints/assignments'
import { recordEveryLesson } from './duties/sub-05'
import { addFileEndpoint, removeFileEndpoint } from './endpoints/files'
import { changesEndpoint, changesTableEndpoint } from './endpoints/changes'
import { journalPageEndpoint, lessonPageEndpoint } from './endpoints/journal-page'
import { recordLessonEndpoint } from './endpoints/record-lesson'
import { recountTotalsJob } from './jobs/recount-totals'
import { sealJournalsJob } from './jobs/seal-journals'
import { recountStudents } from './operations/recount-students'
import { addAssignmentTypes } from './operations/add-assignment-types'
import { journalPages } from './portal/pages'
import { writeJournal } from './seed/write-journal'

/** The class journal: lessons recorded by their teachers, with marks and attendance. */
export const journal = defineSchoolPlugin({
  slug: 'journal',
  title: { ru: 'Журнал', en: 'Journal' },
  about: {
    ru: 'Классный журнал: темы, задания, оценки, посещаемость и итоги.',
    en: 'The class journal: topics, homework, marks, attendance and totals.',
  },
  collections: [assignmentTypes, assignments, marks, attendance, termTotals, journalChanges, journalSeals],
  extends: [lessonOfFile, closedYear],
  endpoints: [
    journalPageEndpoint,
    lessonPageEndpoint,
    recordLessonEndpoint,
    changesEndpoint,
    changesTableEndpoint,
    addAssignmentEndpoint,
    changeAssignmentEndpoint,
    removeAssignmentEndpoint,
    addFileEndpoint,
    removeFileEndpoint,
  ],
  jobs: [recountTotalsJob, sealJournalsJob],
  duties: [recordEveryLesson],
  on: { 'school.opened': addAssignmentTypes, 'students.merged': recountStudents },
  seed: writeJournal,
  portal: journalPages,
})

/** What other plugins may build on. */
export { weightedAverage } from './domain/average'
export { ATTENDANCE_CODES, isMissed } from './domain/attendance-codes'
export { assignmentTypesOf } from './operations/dictionary'
export { presentTerm, termsOfClass } from './operations/journal-page'
export { filesOfLessons } from './operations/lesson-files'
export { summariseJournals } from './operations/summarise-journals'

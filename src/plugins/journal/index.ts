import { defineSchoolPlugin } from '@/core/plugin'

import { assignmentTypes } from './collections/assignment-types'
import { assignments } from './collections/assignments'
import { attendance } from './collections/attendance'
import { attendanceTaken } from './collections/attendance-taken'
import { behaviourNotes } from './collections/behaviour-notes'
import { closedYear } from './collections/closed-year'
import { finalChanges } from './collections/final-changes'
import { journalChanges } from './collections/journal-changes'
import { journalSeals } from './collections/journal-seals'
import { lessonNotes } from './collections/lesson-notes'
import { lessonOfFile } from './collections/lesson-of-file'
import { markRules } from './collections/mark-rules'
import { marks } from './collections/marks'
import { noteOfLesson } from './collections/note-of-lesson'
import { termTotals } from './collections/term-totals'
import { recordEveryLesson } from './duties/sub-05'
import { markWorksInTime } from './duties/sub-06'
import { journalEndpoints } from './endpoints/journal-endpoints'
import { recountTotalsJob } from './jobs/recount-totals'
import { sealJournalsJob } from './jobs/seal-journals'
import { addAssignmentTypes } from './operations/add-assignment-types'
import { recountStudents } from './operations/recount-students'
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
  collections: [
    assignmentTypes,
    assignments,
    marks,
    attendance,
    termTotals,
    journalChanges,
    journalSeals,
    markRules,
    finalChanges,
    behaviourNotes,
    lessonNotes,
  ],
  extends: [lessonOfFile, closedYear, attendanceTaken, noteOfLesson],
  endpoints: journalEndpoints,
  jobs: [recountTotalsJob, sealJournalsJob],
  duties: [recordEveryLesson, markWorksInTime],
  on: { 'school.opened': addAssignmentTypes, 'students.merged': recountStudents },
  seed: writeJournal,
  portal: journalPages,
})

/** What other plugins may build on. */
export { keepsOnDevice } from './access/keeps-on-device'
export { mayRead, mayRecord } from './access/may-record'
export { ATTENDANCE_CODES, isMissed } from './domain/attendance-codes'
export { chainChanges } from './domain/change-chain'
export { lessonTime } from './domain/lesson-time'
export * from './domain/mark-rules'
export * from './domain/mark-scales'
export { belongingOf, rosterOf, studentsOn } from './domain/roster'
export { announceAbsence } from './operations/announce-absence'
export { assignmentTypesOf } from './operations/dictionary'
export { gradeWithoutMarks } from './operations/journal-errors'
export { presentTerm, readJournalPage, termsOfClass } from './operations/journal-page'
export { lessonFileUrl } from './operations/lesson-files'
export { listChanges, readsChanges } from './operations/list-changes'
export { markRulesByDate, markRulesOfTerm, markRulesOn } from './operations/mark-rules'
export { nameAuthors } from './operations/name-authors'
export { recorderOf } from './operations/owed-lessons'
export { readLastSeal } from './operations/seal-changes'
export { summariseJournals } from './operations/summarise-journals'
export { FINAL_CHAIN, writeFinalChanges } from './operations/write-final-changes'
export { presentChange, type PresentedChange } from './presenters/present-change'
export { presentWorkload } from './presenters/present-workload'

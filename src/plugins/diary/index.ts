import { defineSchoolPlugin } from '@/core/plugin'

import { diaryReadings } from './collections/diary-readings'
import { homeworkWorks } from './collections/homework-works'
import { workOfFile } from './collections/work-of-file'
import { tellParents } from './duties/cls-11'
import { diaryEndpoints } from './endpoints/diary'
import { homeworkEndpoints } from './endpoints/homework'
import { answerAboutAnswers } from './operations/answer-about-answers'
import { diaryPages } from './portal/pages'
import { writeDiary } from './seed/write-diary'

/** The student's diary: lessons, homework and own marks, for the family and those who look after the student. */
export const diary = defineSchoolPlugin({
  slug: 'diary',
  title: { ru: 'Дневник', en: 'Diary' },
  about: {
    ru: 'Дневник ученика: уроки, задания с ответами, оценки и подпись родителей.',
    en: 'The student’s diary: lessons, homework with answers, marks, and the parents’ signature.',
  },
  requires: ['journal'],
  collections: [homeworkWorks, diaryReadings],
  extends: [workOfFile],
  endpoints: [...diaryEndpoints, ...homeworkEndpoints],
  portal: diaryPages,
  duties: [tellParents],
  answers: { 'lesson.homework-answers': answerAboutAnswers },
  seed: writeDiary,
})

/** What other plugins may build on. */
export { hasOwnDiary } from './access/rules'
export { readWeeksOfStudents } from './operations/weeks-of-students'

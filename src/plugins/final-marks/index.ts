import { defineSchoolPlugin } from '@/core/plugin'

import { finalMarks as finalMarkTable } from './collections/final-marks'
import { openings } from './collections/openings'
import { setFinalMarks } from './duties/sub-07'
import { finalsPageEndpoint, historyEndpoint, saveFinalsEndpoint } from './endpoints/finals'
import { openingEndpoint, settingsEndpoint, sheetEndpoint, stateEndpoint } from './endpoints/school'
import { finalsOfClass } from './operations/finals-of-class'
import { finalsForDiary, missingTermMarks } from './operations/answer-finals'
import { answerFinalMarks } from './operations/final-marks-of'
import { finalPages } from './portal/pages'
import { writeFinalMarks } from './seed/write-final-marks'

/** Marks of terms, half-years, years, exams and the final ones: suggested, put, locked, reopened, watched over. */
export const finalMarks = defineSchoolPlugin({
  slug: 'final-marks',
  title: { ru: 'Итоговые отметки', en: 'Final marks' },
  about: {
    ru: 'Отметки за период, год, экзамен и итоговые: предложение по среднему, закрытие, ведомости.',
    en: 'Marks of terms, years, exams and final ones: suggested by the average, locked, in sheets.',
  },
  requires: ['journal'],
  collections: [finalMarkTable, openings],
  endpoints: [
    finalsPageEndpoint,
    saveFinalsEndpoint,
    historyEndpoint,
    sheetEndpoint,
    stateEndpoint,
    openingEndpoint,
    settingsEndpoint,
  ],
  duties: [setFinalMarks],
  answers: {
    'students.final-marks': answerFinalMarks,
    'student.finalMarks': finalsForDiary,
    'class.final-marks': finalsOfClass,
    'workloads.term-marks': missingTermMarks,
  },
  portal: finalPages,
  seed: writeFinalMarks,
})

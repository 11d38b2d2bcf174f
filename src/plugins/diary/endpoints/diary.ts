import { requireFacts } from '@/access/require-facts'
import { defineEndpoint } from '@/core/plugin'

import { readsDiaries } from '../access/rules'
import { readDiaryMarks } from '../operations/diary-marks'
import { readDiaryWeek } from '../operations/diary-week'
import { marksQuery, studentParams, weekQuery } from './schemas'

export const diaryWeekEndpoint = defineEndpoint({
  method: 'get',
  path: '/diary/students/:student/week',
  rule: readsDiaries,
  summary: { ru: 'Неделя дневника ученика', en: 'A week of a student’s diary' },
  params: studentParams,
  query: weekQuery,
  handler: async ({ req, params, query }) =>
    readDiaryWeek({ req, facts: await requireFacts(req), student: params.student, date: query.date }),
})

export const diaryMarksEndpoint = defineEndpoint({
  method: 'get',
  path: '/diary/students/:student/marks',
  rule: readsDiaries,
  summary: { ru: 'Отметки ученика за период по предметам', en: 'A student’s marks of a term by subject' },
  params: studentParams,
  query: marksQuery,
  handler: async ({ req, params, query }) =>
    readDiaryMarks({ req, facts: await requireFacts(req), student: params.student, term: query.term }),
})

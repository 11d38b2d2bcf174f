import { requireFacts } from '@/access/require-facts'
import { tableFile } from '@/core/files/table-file'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'

import { readsDiaries, seesReaders, signsDiaries } from '../access/rules'
import { readClassReaders } from '../operations/class-readers'
import { readDiaryMarks } from '../operations/diary-marks'
import { readDiaryMonth } from '../operations/diary-month'
import { readDiaryWeek } from '../operations/diary-week'
import { readMarksList } from '../operations/marks-list'
import { openWeek, signWeek } from '../operations/readings'
import { presentMarksTable } from '../presenters/present-marks-table'
import { presentReadersTable } from '../presenters/present-readers-table'
import { presentWeekTable } from '../presenters/present-week-table'
import {
  classParams,
  marksQuery,
  marksTableQuery,
  readersTableQuery,
  readingBody,
  studentParams,
  weekQuery,
  weekTableQuery,
} from './schemas'

/** A diary read, taken away as a table, and signed. */
export const diaryEndpoints = [
  defineEndpoint({
    method: 'get',
    path: '/diary/students/:student/week',
    rule: readsDiaries,
    summary: { ru: 'Неделя дневника ученика', en: 'A week of a student’s diary' },
    params: studentParams,
    query: weekQuery,
    handler: async ({ req, params, query }) =>
      readDiaryWeek({ req, facts: await requireFacts(req), student: params.student, date: query.date }),
  }),
  defineEndpoint({
    method: 'get',
    path: '/diary/students/:student/month',
    rule: readsDiaries,
    summary: { ru: 'Месяц дневника ученика', en: 'A month of a student’s diary' },
    params: studentParams,
    query: weekQuery,
    handler: async ({ req, params, query }) =>
      readDiaryMonth({ req, facts: await requireFacts(req), student: params.student, date: query.date }),
  }),
  defineEndpoint({
    method: 'get',
    path: '/diary/students/:student/marks',
    rule: readsDiaries,
    summary: { ru: 'Отметки ученика за период по предметам', en: 'A student’s marks of a term by subject' },
    params: studentParams,
    query: marksQuery,
    handler: async ({ req, params, query }) =>
      readDiaryMarks({ req, facts: await requireFacts(req), student: params.student, term: query.term }),
  }),
  defineEndpoint({
    method: 'get',
    path: '/diary/students/:student/week/table',
    rule: readsDiaries,
    summary: { ru: 'Неделя дневника таблицей', en: 'A week of a diary as a table' },
    params: studentParams,
    query: weekTableQuery,
    handler: async ({ req, params, query: { date, format } }) => {
      const week = await readDiaryWeek({
        req,
        facts: await requireFacts(req),
        student: params.student,
        date,
      })
      return tableFile(format, presentWeekTable(week, localeOf(req)))
    },
  }),
  defineEndpoint({
    method: 'get',
    path: '/diary/students/:student/marks/table',
    rule: readsDiaries,
    summary: { ru: 'Отметки ученика таблицей', en: 'A student’s marks as a table' },
    params: studentParams,
    query: marksTableQuery,
    handler: async ({ req, params, query: { term, subject, format } }) => {
      const facts = await requireFacts(req)
      const list = await readMarksList({ req, facts, student: params.student, term, subject })
      return tableFile(format, presentMarksTable(list, localeOf(req)))
    },
  }),
  defineEndpoint({
    method: 'post',
    path: '/diary/students/:student/readings',
    rule: readsDiaries,
    summary: {
      ru: 'Отметить, что неделя дневника открыта, и узнать, кто её подписал',
      en: 'Note that a week of a diary is open, and learn who has signed it',
    },
    params: studentParams,
    body: readingBody,
    handler: async ({ req, params, body }) =>
      openWeek({ req, facts: await requireFacts(req), student: params.student, date: body.date }),
  }),
  defineEndpoint({
    method: 'post',
    path: '/diary/students/:student/signatures',
    rule: signsDiaries,
    summary: { ru: 'Подписать неделю дневника', en: 'Sign a week of a diary' },
    params: studentParams,
    body: readingBody,
    handler: async ({ req, params, body }) =>
      signWeek({ req, facts: await requireFacts(req), student: params.student, date: body.date }),
  }),
  defineEndpoint({
    method: 'get',
    path: '/diary/classes/:class/readers/table',
    rule: seesReaders,
    summary: {
      ru: 'Кто из родителей читает дневники, таблицей',
      en: 'Which parents read the diaries, as a table',
    },
    params: classParams,
    query: readersTableQuery,
    handler: async ({ req, params, query: { format, date, ...filter } }) => {
      const facts = await requireFacts(req)
      const readers = await readClassReaders({
        req,
        facts,
        classId: params.class,
        until: date ?? facts.today,
        filter,
      })
      return tableFile(format, presentReadersTable(readers, facts, localeOf(req)))
    },
  }),
]

import type { PayloadRequest } from 'payload'

import { requireFacts } from '@/access/require-facts'
import { notFound } from '@/core/errors'
import { tableFile } from '@/core/files/table-file'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'
import type { SchoolDate } from '@/core/school-date'

import { readsSchedule } from '../access/rules'
import type { WeekView } from '../operations/find-lessons'
import { readSchoolDay } from '../operations/read-school-day'
import { ownWeek, readDay, readWeek, type Week } from '../operations/read-week'
import { presentSchoolDayTable, presentWeekTable } from '../presenters/present-tables'
import { weekQuery, weekTableQuery } from './schemas'

type Query = { view?: WeekView; of?: number; date?: SchoolDate; span?: 'day' | 'week' }

const read = async (req: PayloadRequest, { view, of, date, span }: Query): Promise<Week> => {
  const facts = await requireFacts(req)
  const own = ownWeek(facts)
  const readSpan = span === 'day' ? readDay : readWeek
  if (view !== undefined && of !== undefined) return readSpan({ req, facts, view, id: of, date })
  if (!own) throw notFound()
  return readSpan({ req, facts, ...own, date })
}

export const weekEndpoints = [
  defineEndpoint({
    method: 'get',
    path: '/schedule/week',
    rule: readsSchedule,
    summary: { ru: 'Расписание на неделю', en: 'The timetable of a week' },
    query: weekQuery,
    handler: ({ req, query }) => read(req, query),
  }),
  defineEndpoint({
    method: 'get',
    path: '/schedule/week/table',
    rule: readsSchedule,
    summary: { ru: 'Расписание на неделю таблицей', en: 'The timetable of a week as a table' },
    query: weekTableQuery,
    handler: async ({ req, query: { format, view, ...query } }) => {
      if (view !== 'school')
        return tableFile(format, presentWeekTable(await read(req, { ...query, view }), localeOf(req)))
      const facts = await requireFacts(req)
      const day = await readSchoolDay({ req, facts, date: query.date ?? facts.today })
      return tableFile(format, presentSchoolDayTable(day, localeOf(req)))
    },
  }),
]

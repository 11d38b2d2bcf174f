import type { PayloadRequest } from 'payload'

import { requireFacts } from '@/access/require-facts'
import { notFound } from '@/core/errors'
import { tableFile } from '@/core/files/table-file'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'
import type { SchoolDate } from '@/core/school-date'

import { readsSchedule } from '../access/rules'
import { ownWeek, readWeek, type Week, type WeekView } from '../operations/read-week'
import { presentWeekTable } from '../presenters/present-tables'
import { weekQuery, weekTableQuery } from './schemas'

type Query = { view?: WeekView; of?: number; date?: SchoolDate }

const read = async (req: PayloadRequest, { view, of, date }: Query): Promise<Week> => {
  const facts = await requireFacts(req)
  const own = ownWeek(facts)
  if (view !== undefined && of !== undefined) return readWeek({ req, facts, view, id: of, date })
  if (!own) throw notFound()
  return readWeek({ req, facts, ...own, date })
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
    handler: async ({ req, query: { format, ...query } }) =>
      tableFile(format, presentWeekTable(await read(req, query), localeOf(req))),
  }),
]

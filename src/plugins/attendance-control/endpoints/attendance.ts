import { requireFacts } from '@/access/require-facts'
import { tableFile } from '@/core/files/table-file'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'

import { seesAttendance } from '../access/rules'
import { readAttendance } from '../operations/read-attendance'
import { readDay } from '../operations/read-day'
import { dayTable, figuresTable } from '../presenters/attendance-tables'
import { lineName } from '../presenters/line-name'
import { dayQuery, dayTableQuery, figuresQuery, figuresTableQuery } from './schemas'

export const attendanceEndpoints = [
  defineEndpoint({
    method: 'get',
    path: '/attendance-control/figures',
    rule: seesAttendance,
    summary: { ru: 'Посещаемость за период', en: 'The attendance of a period' },
    query: figuresQuery,
    handler: async ({ req, query: { group, q, ...filter } }) => {
      const facts = await requireFacts(req)
      const { lines, sum } = await readAttendance({
        req,
        facts,
        filter: { ...filter, query: q },
        grouping: group,
      })
      return { lines: lines.map((line) => ({ ...line, name: lineName(facts, group, line.key) })), sum }
    },
  }),
  defineEndpoint({
    method: 'get',
    path: '/attendance-control/figures/table',
    rule: seesAttendance,
    summary: { ru: 'Посещаемость за период таблицей', en: 'The attendance of a period as a table' },
    query: figuresTableQuery,
    handler: async ({ req, query: { group, q, format, ...filter } }) => {
      const facts = await requireFacts(req)
      const attendance = await readAttendance({
        req,
        facts,
        filter: { ...filter, query: q },
        grouping: group,
      })
      return tableFile(
        format,
        figuresTable(attendance, { facts, locale: localeOf(req), grouping: group, period: filter }),
      )
    },
  }),
  defineEndpoint({
    method: 'get',
    path: '/attendance-control/day',
    rule: seesAttendance,
    summary: { ru: 'Кого нет в школе в этот день', en: 'Who is missing on a day' },
    query: dayQuery,
    handler: async ({ req, query: { q, ...filter } }) =>
      readDay({ req, facts: await requireFacts(req), filter: { ...filter, query: q } }),
  }),
  defineEndpoint({
    method: 'get',
    path: '/attendance-control/day/table',
    rule: seesAttendance,
    summary: { ru: 'Отсутствующие за день таблицей', en: 'Who is missing on a day, as a table' },
    query: dayTableQuery,
    handler: async ({ req, query: { q, format, ...filter } }) => {
      const day = await readDay({ req, facts: await requireFacts(req), filter: { ...filter, query: q } })
      return tableFile(format, dayTable(day, localeOf(req)))
    },
  }),
]

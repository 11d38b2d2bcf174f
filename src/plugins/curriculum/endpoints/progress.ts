import { requireFacts } from '@/access/require-facts'
import { tableFile } from '@/core/files/table-file'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'

import { followsCurricula } from '../access/rules'
import { readProgress } from '../operations/read-progress'
import { presentProgressTable } from '../presenters/progress-table'
import { progressQuery, progressTableQuery, yearParams } from './schemas'

export const progressEndpoints = [
  defineEndpoint({
    method: 'get',
    path: '/curriculum/years/:year/progress',
    rule: followsCurricula,
    summary: { ru: 'Выполнение учебных планов', en: 'Plan against fact' },
    params: yearParams,
    query: progressQuery,
    handler: async ({ req, params, query: { page, ...filter } }) =>
      readProgress({ req, facts: await requireFacts(req), year: params.year, filter, page }),
  }),
  defineEndpoint({
    method: 'get',
    path: '/curriculum/years/:year/progress/table',
    rule: followsCurricula,
    summary: { ru: 'Выполнение учебных планов таблицей', en: 'Plan against fact as a table' },
    params: yearParams,
    query: progressTableQuery,
    handler: async ({ req, params, query: { format, ...filter } }) => {
      const page = await readProgress({
        req,
        facts: await requireFacts(req),
        year: params.year,
        filter,
        page: null,
      })
      return tableFile(format, presentProgressTable(page, localeOf(req)))
    },
  }),
]

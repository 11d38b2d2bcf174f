import { requireFacts } from '@/access/require-facts'
import { tableFile } from '@/core/files/table-file'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'

import { editsCurricula, readsCurricula } from '../access/rules'
import { assignTeachers } from '../operations/assign-teachers'
import { readWorkloads } from '../operations/read-workloads'
import { presentWorkloadsTable } from '../presenters/workloads-table'
import { assignment, workloadsQuery, workloadsTableQuery, yearParams } from './schemas'

export const workloadEndpoints = [
  defineEndpoint({
    method: 'get',
    path: '/curriculum/years/:year/workloads',
    rule: readsCurricula,
    summary: { ru: 'Нагрузка по учебным планам', en: 'Workloads by the curricula' },
    params: yearParams,
    query: workloadsQuery,
    handler: async ({ req, params, query: { page, ...filter } }) =>
      readWorkloads({ req, facts: await requireFacts(req), year: params.year, filter, page }),
  }),
  defineEndpoint({
    method: 'get',
    path: '/curriculum/years/:year/workloads/table',
    rule: readsCurricula,
    summary: { ru: 'Нагрузка таблицей', en: 'Workloads as a table' },
    params: yearParams,
    query: workloadsTableQuery,
    handler: async ({ req, params, query: { format, ...filter } }) => {
      const facts = await requireFacts(req)
      const page = await readWorkloads({ req, facts, year: params.year, filter, page: null })
      return tableFile(format, presentWorkloadsTable(page, localeOf(req)))
    },
  }),
  defineEndpoint({
    method: 'post',
    path: '/curriculum/years/:year/workloads',
    rule: editsCurricula,
    summary: { ru: 'Назначить учителей', en: 'Name teachers' },
    params: yearParams,
    body: assignment,
    handler: async ({ req, params, body }) =>
      assignTeachers({ req, facts: await requireFacts(req), year: params.year, ...body }),
  }),
]

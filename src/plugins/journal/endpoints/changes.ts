import { requireFacts } from '@/access/require-facts'
import { tableFile } from '@/core/files/table-file'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'

import { hasJournals } from '../access/rules'
import { listChanges } from '../operations/list-changes'
import { presentChange, presentChangeTable } from '../presenters/present-change'
import { changesQuery, changesTableQuery, workloadParams } from './schemas'

export const changesEndpoint = defineEndpoint({
  method: 'get',
  path: '/journal/workloads/:workload/changes',
  rule: hasJournals,
  summary: { ru: 'История изменений журнала', en: 'What was changed in a journal' },
  params: workloadParams,
  query: changesQuery,
  handler: async ({ req, params, query: { page, ...filter } }) => {
    const facts = await requireFacts(req)
    const list = await listChanges({ req, facts, workload: params.workload, filter, page })
    return { ...list, changes: list.changes.map((change) => presentChange(change, facts, localeOf(req))) }
  },
})

export const changesTableEndpoint = defineEndpoint({
  method: 'get',
  path: '/journal/workloads/:workload/changes/table',
  rule: hasJournals,
  summary: { ru: 'История изменений журнала таблицей', en: 'What was changed in a journal, as a table' },
  params: workloadParams,
  query: changesTableQuery,
  handler: async ({ req, params, query: { format, ...filter } }) => {
    const facts = await requireFacts(req)
    const list = await listChanges({ req, facts, workload: params.workload, filter, page: null })
    return tableFile(format, presentChangeTable(list, facts, localeOf(req)))
  },
})

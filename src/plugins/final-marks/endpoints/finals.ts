import { requireFacts } from '@/access/require-facts'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'

import { seesFinals, setsFinals } from '../access/rules'
import { readHistory } from '../operations/read-history'
import { readPage } from '../operations/read-page'
import { saveFinals } from '../operations/save-finals'
import { finalsSave, historyQuery, workloadParams } from './schemas'

export const finalsPageEndpoint = defineEndpoint({
  method: 'get',
  path: '/finals/workloads/:workload',
  rule: seesFinals,
  summary: { ru: 'Итоговые отметки класса по предмету', en: 'Final marks of a class in a subject' },
  params: workloadParams,
  handler: async ({ req, params }) =>
    readPage({ req, facts: await requireFacts(req), workload: params.workload, locale: localeOf(req) }),
})

export const saveFinalsEndpoint = defineEndpoint({
  method: 'post',
  path: '/finals/workloads/:workload',
  rule: setsFinals,
  summary: { ru: 'Поставить итоговые отметки', en: 'Set final marks' },
  params: workloadParams,
  body: finalsSave,
  handler: async ({ req, params, body }) =>
    saveFinals({
      req,
      facts: await requireFacts(req),
      workload: params.workload,
      changes: body.changes,
      locale: localeOf(req),
    }),
})

export const historyEndpoint = defineEndpoint({
  method: 'get',
  path: '/finals/workloads/:workload/history',
  rule: seesFinals,
  summary: { ru: 'История итоговой отметки', en: 'History of a final mark' },
  params: workloadParams,
  query: historyQuery,
  handler: async ({ req, params, query }) =>
    readHistory({
      req,
      facts: await requireFacts(req),
      workload: params.workload,
      ...query,
      locale: localeOf(req),
    }),
})

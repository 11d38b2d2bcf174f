import { requireFacts } from '@/access/require-facts'
import { tableFile } from '@/core/files/table-file'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'

import { readsPlans, writesPlans } from '../access/rules'
import { assignPlans } from '../operations/lay-assign'
import { readClasses } from '../operations/lay-classes'
import { tickGiven } from '../operations/lay-give'
import { readLaying } from '../operations/lay-page'
import { previewRelay, saveRelay } from '../operations/lay-relay'
import { presentLayingTable } from '../presenters/laying-table'
import {
  classesQuery,
  layingTableQuery,
  planChoices,
  relayPreview,
  relaySave,
  tick,
  workloadParams,
} from './laying-schemas'

/** Plans of classes: chosen, laid on lessons, laid anew. The path is not that of the collections. */
export const layingEndpoints = [
  defineEndpoint({
    method: 'get',
    path: '/laying/workloads',
    rule: readsPlans,
    summary: { ru: 'Классы и их тематические планы', en: 'Classes and their lesson plans' },
    query: classesQuery,
    handler: async ({ req, query: { page, ...filter } }) =>
      readClasses({ req, facts: await requireFacts(req), filter, page }),
  }),
  defineEndpoint({
    method: 'post',
    path: '/laying/choices',
    rule: writesPlans,
    summary: { ru: 'Выбрать планы классам', en: 'Give plans to classes' },
    body: planChoices,
    handler: async ({ req, body }) => assignPlans({ req, facts: await requireFacts(req), ...body }),
  }),
  defineEndpoint({
    method: 'get',
    path: '/laying/workloads/:workload',
    rule: readsPlans,
    summary: { ru: 'План класса по урокам', en: 'The plan of a class lesson by lesson' },
    params: workloadParams,
    handler: async ({ req, params }) =>
      readLaying({ req, facts: await requireFacts(req), workload: params.workload }),
  }),
  defineEndpoint({
    method: 'get',
    path: '/laying/workloads/:workload/table',
    rule: readsPlans,
    summary: { ru: 'План класса по урокам таблицей', en: 'The plan of a class as a table' },
    params: workloadParams,
    query: layingTableQuery,
    handler: async ({ req, params, query: { format } }) => {
      const page = await readLaying({ req, facts: await requireFacts(req), workload: params.workload })
      return tableFile(format, presentLayingTable(page, localeOf(req)))
    },
  }),
  defineEndpoint({
    method: 'post',
    path: '/laying/workloads/:workload/preview',
    rule: writesPlans,
    summary: { ru: 'Посмотреть новую раскладку', en: 'Preview a way of laying anew' },
    params: workloadParams,
    body: relayPreview,
    handler: async ({ req, params, body }) =>
      previewRelay({ req, facts: await requireFacts(req), workload: params.workload, ...body }),
  }),
  defineEndpoint({
    method: 'post',
    path: '/laying/workloads/:workload/relay',
    rule: writesPlans,
    summary: { ru: 'Разложить план заново', en: 'Lay the plan anew as previewed' },
    params: workloadParams,
    body: relaySave,
    handler: async ({ req, params, body }) =>
      saveRelay({ req, facts: await requireFacts(req), workload: params.workload, ...body }),
  }),
  defineEndpoint({
    method: 'post',
    path: '/laying/workloads/:workload/given',
    rule: writesPlans,
    summary: { ru: 'Отметить, какая тема была дана', en: 'Tick which topic was given' },
    params: workloadParams,
    body: tick,
    handler: async ({ req, params, body }) =>
      tickGiven({ req, facts: await requireFacts(req), workload: params.workload, ...body }),
  }),
]

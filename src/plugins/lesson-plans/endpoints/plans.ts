import { requireFacts } from '@/access/require-facts'
import { tableFile } from '@/core/files/table-file'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'

import { readsPlans, writesPlans } from '../access/rules'
import { listPlans } from '../operations/list-plans'
import { checkPlanFile, readPlanFile } from '../operations/read-file'
import { readPlan } from '../operations/read-plan'
import { changeCard, copyPlan, createPlan, removePlan } from '../operations/save-card'
import { saveTopics } from '../operations/save-topics'
import { presentPlanTable } from '../presenters/plan-table'
import {
  cardChange,
  copyOrder,
  listQuery,
  newPlan,
  removalQuery,
  sheetCheck,
  tableQuery,
  topicsSave,
  variantParams,
} from './schemas'

export const planEndpoints = [
  defineEndpoint({
    method: 'get',
    path: '/planning/plans',
    rule: readsPlans,
    summary: { ru: 'Тематические планы школы', en: 'Lesson plans of the school' },
    query: listQuery,
    handler: async ({ req, query: { page, mine, ...filter } }) =>
      listPlans({ req, facts: await requireFacts(req), filter: { ...filter, isMine: mine }, page }),
  }),
  defineEndpoint({
    method: 'post',
    path: '/planning/plans',
    rule: writesPlans,
    summary: { ru: 'Завести тематический план', en: 'Make a lesson plan' },
    body: newPlan,
    handler: async ({ req, body }) => createPlan({ req, facts: await requireFacts(req), card: body.card }),
  }),
  defineEndpoint({
    method: 'get',
    path: '/planning/plans/:variant',
    rule: readsPlans,
    summary: { ru: 'Тематический план', en: 'A lesson plan' },
    params: variantParams,
    handler: async ({ req, params }) => readPlan({ req, facts: await requireFacts(req), id: params.variant }),
  }),
  defineEndpoint({
    method: 'get',
    path: '/planning/plans/:variant/table',
    rule: readsPlans,
    summary: { ru: 'Тематический план таблицей', en: 'A lesson plan as a table' },
    params: variantParams,
    query: tableQuery,
    handler: async ({ req, params, query }) => {
      const page = await readPlan({ req, facts: await requireFacts(req), id: params.variant })
      return tableFile(query.format, presentPlanTable(page, localeOf(req)))
    },
  }),
  defineEndpoint({
    method: 'patch',
    path: '/planning/plans/:variant',
    rule: writesPlans,
    summary: { ru: 'Изменить карточку плана', en: 'Change the card of a lesson plan' },
    params: variantParams,
    body: cardChange,
    handler: async ({ req, params, body }) =>
      changeCard({ req, facts: await requireFacts(req), id: params.variant, ...body }),
  }),
  defineEndpoint({
    method: 'put',
    path: '/planning/plans/:variant/topics',
    rule: writesPlans,
    summary: { ru: 'Сохранить темы плана', en: 'Save the topics of a lesson plan' },
    params: variantParams,
    body: topicsSave,
    handler: async ({ req, params, body }) =>
      saveTopics({ req, facts: await requireFacts(req), id: params.variant, ...body }),
  }),
  defineEndpoint({
    method: 'post',
    path: '/planning/plans/:variant/copy',
    rule: writesPlans,
    summary: { ru: 'Скопировать план себе', en: 'Copy a lesson plan' },
    params: variantParams,
    body: copyOrder,
    handler: async ({ req, params, body }) =>
      copyPlan({ req, facts: await requireFacts(req), id: params.variant, title: body.title }),
  }),
  defineEndpoint({
    method: 'delete',
    path: '/planning/plans/:variant',
    rule: writesPlans,
    summary: { ru: 'Удалить черновик плана', en: 'Remove a draft of a lesson plan' },
    params: variantParams,
    query: removalQuery,
    handler: async ({ req, params, query }) =>
      removePlan({ req, facts: await requireFacts(req), id: params.variant, revision: query.revision }),
  }),
  defineEndpoint({
    method: 'post',
    path: '/planning/sheets',
    rule: writesPlans,
    summary: {
      ru: 'Прочитать таблицу тем: тело запроса — сам файл',
      en: 'Read a table of topics: the body is the file',
    },
    handler: async ({ req }) =>
      readPlanFile(new Uint8Array((await req.arrayBuffer?.()) ?? new ArrayBuffer(0))),
  }),
  defineEndpoint({
    method: 'post',
    path: '/planning/sheets/check',
    rule: writesPlans,
    summary: { ru: 'Проверить таблицу тем', en: 'Check a table of topics' },
    body: sheetCheck,
    handler: async ({ req, body }) => checkPlanFile({ facts: await requireFacts(req), ...body }),
  }),
]

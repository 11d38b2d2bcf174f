import { requireFacts } from '@/access/require-facts'
import { tableFile } from '@/core/files/table-file'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'

import { editsCurricula, readsCurricula } from '../access/rules'
import { copyYear, previewCopy } from '../operations/copy-year'
import { importPlans } from '../operations/import-plans'
import { checkPlanFile, readPlanFile } from '../operations/read-file'
import { readPlan } from '../operations/read-plan'
import { changePlan, createPlan, removePlan } from '../operations/save-card'
import { saveCells } from '../operations/save-cells'
import { presentPlanTable } from '../presenters/plan-table'
import {
  cellChanges,
  copyOrder,
  copyQuery,
  newPlan,
  planChange,
  planParams,
  planRemoval,
  sheetCheck,
  tableQuery,
  yearParams,
} from './schemas'

export const planEndpoints = [
  defineEndpoint({
    method: 'get',
    path: '/curriculum/years/:year/plan',
    rule: readsCurricula,
    summary: { ru: 'Учебные планы года', en: 'Curricula of a school year' },
    params: yearParams,
    handler: async ({ req, params }) => readPlan({ req, facts: await requireFacts(req), year: params.year }),
  }),
  defineEndpoint({
    method: 'get',
    path: '/curriculum/years/:year/table',
    rule: readsCurricula,
    summary: { ru: 'Учебные планы года таблицей', en: 'Curricula of a school year as a table' },
    params: yearParams,
    query: tableQuery,
    handler: async ({ req, params, query }) => {
      const page = await readPlan({ req, facts: await requireFacts(req), year: params.year })
      return tableFile(query.format, presentPlanTable(page, localeOf(req)))
    },
  }),
  defineEndpoint({
    method: 'post',
    path: '/curriculum/years/:year/plans',
    rule: editsCurricula,
    summary: { ru: 'Завести учебный план', en: 'Make a curriculum' },
    params: yearParams,
    body: newPlan,
    handler: async ({ req, params, body }) =>
      createPlan({ req, facts: await requireFacts(req), year: params.year, ...body }),
  }),
  defineEndpoint({
    method: 'put',
    path: '/curriculum/years/:year/cells',
    rule: editsCurricula,
    summary: { ru: 'Сохранить ячейки учебных планов', en: 'Save cells of curricula' },
    params: yearParams,
    body: cellChanges,
    handler: async ({ req, params, body }) =>
      saveCells({ req, facts: await requireFacts(req), year: params.year, changes: body.changes }),
  }),
  defineEndpoint({
    method: 'post',
    path: '/curriculum/years/:year/sheets',
    rule: editsCurricula,
    summary: {
      ru: 'Прочитать таблицу учебных планов: тело запроса — сам файл',
      en: 'Read a table of curricula: the body is the file',
    },
    params: yearParams,
    handler: async ({ req, params }) => {
      const bytes = new Uint8Array((await req.arrayBuffer?.()) ?? new ArrayBuffer(0))
      return readPlanFile({ req, facts: await requireFacts(req), year: params.year, bytes })
    },
  }),
  defineEndpoint({
    method: 'post',
    path: '/curriculum/years/:year/check',
    rule: editsCurricula,
    summary: { ru: 'Проверить таблицу учебных планов', en: 'Check a table of curricula' },
    params: yearParams,
    body: sheetCheck,
    handler: async ({ req, params, body }) =>
      checkPlanFile({ req, facts: await requireFacts(req), year: params.year, ...body }),
  }),
  defineEndpoint({
    method: 'post',
    path: '/curriculum/years/:year/imports',
    rule: editsCurricula,
    summary: { ru: 'Завести учебные планы из таблицы', en: 'Make curricula of a table' },
    params: yearParams,
    body: sheetCheck,
    handler: async ({ req, params, body }) =>
      importPlans({ req, facts: await requireFacts(req), year: params.year, ...body }),
  }),
  defineEndpoint({
    method: 'get',
    path: '/curriculum/years/:year/copy',
    rule: editsCurricula,
    summary: { ru: 'Что скопируется в другой год', en: 'What would be copied into another year' },
    params: yearParams,
    query: copyQuery,
    handler: async ({ req, params, query }) =>
      previewCopy({ req, facts: await requireFacts(req), year: params.year, to: query.to }),
  }),
  defineEndpoint({
    method: 'post',
    path: '/curriculum/years/:year/copy',
    rule: editsCurricula,
    summary: { ru: 'Скопировать учебные планы в другой год', en: 'Copy curricula into another year' },
    params: yearParams,
    body: copyOrder,
    handler: async ({ req, params, body }) =>
      copyYear({ req, facts: await requireFacts(req), year: params.year, ...body }),
  }),
  defineEndpoint({
    method: 'patch',
    path: '/curriculum/plans/:plan',
    rule: editsCurricula,
    summary: { ru: 'Изменить учебный план и его классы', en: 'Change a curriculum and its classes' },
    params: planParams,
    body: planChange,
    handler: async ({ req, params, body }) =>
      changePlan({ req, facts: await requireFacts(req), id: params.plan, ...body }),
  }),
  defineEndpoint({
    method: 'delete',
    path: '/curriculum/plans/:plan',
    rule: editsCurricula,
    summary: { ru: 'Удалить учебный план', en: 'Remove a curriculum' },
    params: planParams,
    query: planRemoval,
    handler: async ({ req, params, query }) =>
      removePlan({ req, facts: await requireFacts(req), id: params.plan, revision: query.revision }),
  }),
]

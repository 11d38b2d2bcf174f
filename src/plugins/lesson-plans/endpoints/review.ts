import { requireFacts } from '@/access/require-facts'
import { defineEndpoint } from '@/core/plugin'

import { approvesPlans, writesPlans } from '../access/rules'
import { addRemark, changeRemark } from '../operations/remarks'
import { takeStep } from '../operations/take-step'
import { newRemark, remarkChange, remarkParams, stepOrder, variantParams } from './schemas'

export const reviewEndpoints = [
  defineEndpoint({
    method: 'post',
    path: '/planning/plans/:variant/steps',
    rule: writesPlans,
    summary: {
      ru: 'Отправить, отозвать, утвердить или вернуть план',
      en: 'Submit, withdraw, approve or return a lesson plan',
    },
    params: variantParams,
    body: stepOrder,
    handler: async ({ req, params, body }) =>
      takeStep({ req, facts: await requireFacts(req), id: params.variant, ...body }),
  }),
  defineEndpoint({
    method: 'post',
    path: '/planning/plans/:variant/remarks',
    rule: approvesPlans,
    summary: { ru: 'Сделать замечание к плану', en: 'Make a remark on a lesson plan' },
    params: variantParams,
    body: newRemark,
    handler: async ({ req, params, body }) =>
      addRemark({ req, facts: await requireFacts(req), id: params.variant, ...body }),
  }),
  defineEndpoint({
    method: 'patch',
    path: '/planning/remarks/:remark',
    rule: writesPlans,
    summary: { ru: 'Ответить на замечание или закрыть его', en: 'Answer a remark or close it' },
    params: remarkParams,
    body: remarkChange,
    handler: async ({ req, params, body }) =>
      changeRemark({ req, facts: await requireFacts(req), id: params.remark, ...body }),
  }),
]

import { requireFacts } from '@/access/require-facts'
import { defineEndpoint } from '@/core/plugin'

import { closesYear, signsClosing, switchesYear } from '../access/rules'
import { approveClasses } from '../operations/approve-classes'
import { decide } from '../operations/decide'
import { draftOrders, draftTens } from '../operations/draft-orders'
import { savePlan } from '../operations/save-plan'
import { saveYear } from '../operations/save-year'
import { signOrders } from '../operations/sign-orders'
import { setSwitch } from '../operations/switch-year'
import { undoStep } from '../operations/undo-step'
import { decisionsBody, planBody, switchBody, undoBody, yearBody } from './schemas'

const saveYearEndpoint = defineEndpoint({
  method: 'post',
  path: '/year-closing/year',
  rule: closesYear,
  summary: { ru: 'Подготовить следующий учебный год', en: 'Prepare the next school year' },
  body: yearBody,
  handler: async ({ req, body }) => saveYear({ req, facts: await requireFacts(req), plan: body }),
})

const savePlanEndpoint = defineEndpoint({
  method: 'put',
  path: '/year-closing/plan',
  rule: closesYear,
  summary: { ru: 'Сохранить план классов следующего года', en: 'Save the plan of classes' },
  body: planBody,
  handler: async ({ req, body }) => savePlan({ req, facts: await requireFacts(req), ...body }),
})

const approveEndpoint = defineEndpoint({
  method: 'post',
  path: '/year-closing/approval',
  rule: closesYear,
  summary: { ru: 'Утвердить классы следующего года', en: 'Approve the classes of the next year' },
  handler: async ({ req }) => approveClasses({ req, facts: await requireFacts(req) }),
})

const decideEndpoint = defineEndpoint({
  method: 'post',
  path: '/year-closing/decisions',
  rule: closesYear,
  summary: { ru: 'Решить о переводе учеников', en: 'Decide on the promotion of students' },
  body: decisionsBody,
  handler: async ({ req, body }) => decide({ req, facts: await requireFacts(req), wishes: body.decisions }),
})

const draftEndpoint = defineEndpoint({
  method: 'post',
  path: '/year-closing/orders',
  rule: closesYear,
  summary: { ru: 'Подготовить приказы о переводе и выпуске', en: 'Draft the orders of the year' },
  handler: async ({ req }) => draftOrders({ req, facts: await requireFacts(req) }),
})

const draftTensEndpoint = defineEndpoint({
  method: 'post',
  path: '/year-closing/grade-10',
  rule: closesYear,
  summary: { ru: 'Подготовить приказ о зачислении в 10 класс', en: 'Draft the enrolment in grade 10' },
  handler: async ({ req }) => draftTens({ req, facts: await requireFacts(req) }),
})

const signEndpoint = defineEndpoint({
  method: 'post',
  path: '/year-closing/signatures',
  rule: signsClosing,
  summary: { ru: 'Подписать приказы завершения года', en: 'Sign the orders of the closing' },
  handler: async ({ req }) => signOrders({ req, facts: await requireFacts(req) }),
})

const switchEndpoint = defineEndpoint({
  method: 'post',
  path: '/year-closing/switch',
  rule: switchesYear,
  summary: { ru: 'Перейти на следующий учебный год', en: 'Switch to the next school year' },
  body: switchBody,
  handler: async ({ req, body }) => setSwitch({ req, facts: await requireFacts(req), on: body.on }),
})

const undoEndpoint = defineEndpoint({
  method: 'post',
  path: '/year-closing/undo',
  rule: closesYear,
  summary: { ru: 'Отменить последний шаг', en: 'Undo the last step' },
  body: undoBody,
  handler: async ({ req, body }) => undoStep({ req, facts: await requireFacts(req), step: body.step }),
})

/** The steps of the closing and their undoing. */
export const closingEndpoints = [
  saveYearEndpoint,
  savePlanEndpoint,
  approveEndpoint,
  decideEndpoint,
  draftEndpoint,
  draftTensEndpoint,
  signEndpoint,
  switchEndpoint,
  undoEndpoint,
]

import { requireFacts } from '@/access/require-facts'
import { defineEndpoint } from '@/core/plugin'

import { locks } from '../access/rules'
import { addLock, addOpening, closeOpening, liftLock } from '../operations/locks'
import { addRules } from '../operations/rules'
import { liftBody, lockBody, lockParams, openingBody, openingParams, rulesBody } from './schemas'

export const lockEndpoints = [
  defineEndpoint({
    method: 'post',
    path: '/journal-control/locks',
    rule: locks,
    summary: { ru: 'Запретить редактирование журналов по дату', en: 'Lock journals through a day' },
    body: lockBody,
    handler: async ({ req, body }) => addLock({ req, facts: await requireFacts(req), input: body }),
  }),
  defineEndpoint({
    method: 'post',
    path: '/journal-control/locks/:lock/lift',
    rule: locks,
    summary: { ru: 'Снять запрет редактирования', en: 'Lift a lock' },
    params: lockParams,
    body: liftBody,
    handler: async ({ req, params, body }) =>
      liftLock({ req, facts: await requireFacts(req), id: params.lock, reason: body.reason }),
  }),
  defineEndpoint({
    method: 'post',
    path: '/journal-control/openings',
    rule: locks,
    summary: { ru: 'Открыть закрытый журнал до дня', en: 'Open a locked journal until a day' },
    body: openingBody,
    handler: async ({ req, body }) => addOpening({ req, facts: await requireFacts(req), input: body }),
  }),
  defineEndpoint({
    method: 'post',
    path: '/journal-control/openings/:opening/closing',
    rule: locks,
    summary: { ru: 'Закрыть журнал раньше срока', en: 'Close an opening before its day' },
    params: openingParams,
    handler: async ({ req, params }) =>
      closeOpening({ req, facts: await requireFacts(req), id: params.opening }),
  }),
  defineEndpoint({
    method: 'post',
    path: '/journal-control/rules',
    rule: locks,
    summary: { ru: 'Задать правила контроля с даты', en: 'Set the rules of the control from a date' },
    body: rulesBody,
    handler: async ({ req, body }) => addRules({ req, facts: await requireFacts(req), input: body }),
  }),
]

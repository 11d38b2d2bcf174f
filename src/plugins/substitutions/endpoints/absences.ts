import { requireFacts } from '@/access/require-facts'
import { defineEndpoint } from '@/core/plugin'

import { decides } from '../access/rules'
import { addAbsence, changeAbsence, removeAbsence } from '../operations/absences'
import { absenceBody, absenceChange, absenceParams } from './schemas'

export const absenceEndpoints = [
  defineEndpoint({
    method: 'post',
    path: '/substituting/absences',
    rule: decides,
    summary: { ru: 'Отметить отсутствие сотрудника', en: 'Note an absence of staff' },
    body: absenceBody,
    handler: async ({ req, body }) => addAbsence({ req, facts: await requireFacts(req), input: body }),
  }),
  defineEndpoint({
    method: 'patch',
    path: '/substituting/absences/:absence',
    rule: decides,
    summary: { ru: 'Изменить отсутствие сотрудника', en: 'Change an absence of staff' },
    params: absenceParams,
    body: absenceChange,
    handler: async ({ req, params, body: { seen, ...input } }) =>
      changeAbsence({ req, facts: await requireFacts(req), id: params.absence, seen, input }),
  }),
  defineEndpoint({
    method: 'delete',
    path: '/substituting/absences/:absence',
    rule: decides,
    summary: { ru: 'Удалить отсутствие без решённых замен', en: 'Remove an absence without decisions' },
    params: absenceParams,
    handler: async ({ req, params }) =>
      removeAbsence({ req, facts: await requireFacts(req), id: params.absence }),
  }),
]

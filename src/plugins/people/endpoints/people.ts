import { requireFacts } from '@/access/require-facts'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'

import { keepsRegistry } from '../access/rules'
import { findDuplicates } from '../operations/find-duplicates'
import { findKnown } from '../operations/know-people'
import { createPerson, updatePerson } from '../operations/save-person'
import { createBody, duplicatesQuery, findQuery, personParams, updateBody } from './schemas'

export const createPersonEndpoint = defineEndpoint({
  method: 'post',
  path: '/registry/people',
  rule: keepsRegistry,
  summary: { ru: 'Завести карточку человека', en: 'Make the card of a person' },
  body: createBody,
  handler: async ({ req, body }) =>
    createPerson({ req, facts: await requireFacts(req), locale: localeOf(req), ...body }),
})

export const updatePersonEndpoint = defineEndpoint({
  method: 'patch',
  path: '/registry/people/:person',
  rule: keepsRegistry,
  summary: { ru: 'Изменить карточку человека', en: 'Change the card of a person' },
  params: personParams,
  body: updateBody,
  handler: async ({ req, params, body }) =>
    updatePerson({
      req,
      facts: await requireFacts(req),
      locale: localeOf(req),
      person: params.person,
      ...body,
    }),
})

export const duplicatesEndpoint = defineEndpoint({
  method: 'get',
  path: '/registry/duplicates',
  rule: keepsRegistry,
  summary: { ru: 'Люди, похожие на того, кого вводят', en: 'People like the one that is being entered' },
  query: duplicatesQuery,
  handler: async ({ req, query: { except, ...values } }) => ({
    duplicates: await findDuplicates({
      req,
      facts: await requireFacts(req),
      locale: localeOf(req),
      values,
      except,
    }),
  }),
})

export const findEndpoint = defineEndpoint({
  method: 'get',
  path: '/registry/find',
  rule: keepsRegistry,
  summary: { ru: 'Найти человека по имени', en: 'Find a person by name' },
  query: findQuery,
  handler: async ({ req, query }) => ({
    people: await findKnown({ req, facts: await requireFacts(req), locale: localeOf(req), ...query }),
  }),
})

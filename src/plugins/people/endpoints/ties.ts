import { requireFacts } from '@/access/require-facts'
import { defineEndpoint } from '@/core/plugin'

import { keepsRegistry } from '../access/rules'
import { createTie, updateTie } from '../operations/save-tie'
import { createTieBody, updateTieBody } from './schemas'

export const createTieEndpoint = defineEndpoint({
  method: 'post',
  path: '/registry/ties',
  rule: keepsRegistry,
  summary: { ru: 'Связать родителя с ребёнком', en: 'Tie a guardian to a child' },
  body: createTieBody,
  handler: async ({ req, body: { guardian, student, ...data } }) =>
    createTie({ req, facts: await requireFacts(req), guardian, student, data }),
})

export const updateTieEndpoint = defineEndpoint({
  method: 'patch',
  path: '/registry/ties',
  rule: keepsRegistry,
  summary: { ru: 'Изменить права родителя', en: 'Change the rights of a guardian' },
  body: updateTieBody,
  handler: async ({ req, body }) => updateTie({ req, facts: await requireFacts(req), ...body }),
})

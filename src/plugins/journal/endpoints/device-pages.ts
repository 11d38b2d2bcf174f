import { requireFacts } from '@/access/require-facts'
import { defineEndpoint } from '@/core/plugin'

import { recordsLessons } from '../access/rules'
import { devicePages } from '../operations/device-pages'

export const devicePagesEndpoint = defineEndpoint({
  method: 'get',
  path: '/journal/device-pages',
  rule: recordsLessons,
  summary: {
    ru: 'Страницы, которые устройство учителя хранит на случай отсутствия сети',
    en: 'The pages that a teacher’s device keeps for the time without network',
  },
  handler: async ({ req }) => devicePages({ req, facts: await requireFacts(req) }),
})

import { everybody } from '@/access/algebra'
import { requireFacts } from '@/access/require-facts'
import { defineEndpoint } from '@/core/plugin'

import { listUpcoming } from '../operations/list-upcoming'

export const upcomingEndpoint = defineEndpoint({
  method: 'get',
  path: '/upcoming/plugin-name',
  rule: everybody,
  summary: { ru: 'Название плагина: что впереди', en: 'Plugin title: what is ahead' },
  handler: async ({ req }) => ({ upcoming: await listUpcoming({ req, facts: await requireFacts(req) }) }),
})

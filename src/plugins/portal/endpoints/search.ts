import { everybody } from '@/access/algebra'
import { requireFacts } from '@/access/require-facts'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'

import { searchPortal } from '../operations/search-portal'
import { searchQuery } from './schemas'

export const searchEndpoint = defineEndpoint({
  method: 'get',
  path: '/portal/search',
  rule: everybody,
  summary: { ru: 'Найти людей, классы и страницы', en: 'Find people, classes and pages' },
  query: searchQuery,
  handler: async ({ req, query }) =>
    searchPortal({ req, facts: await requireFacts(req), locale: localeOf(req), query: query.q }),
})

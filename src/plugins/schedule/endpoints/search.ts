import { requireFacts } from '@/access/require-facts'
import { defineEndpoint } from '@/core/plugin'

import { arranges } from '../access/rules'
import { readSearch, startSearch, stopSearch, takeSearch } from '../operations/search'
import { searchOrder, taking, versionParams } from './schemas'

const rule = arranges
const params = versionParams
const path = '/schedule/versions/:version/search'

export const searchEndpoints = [
  defineEndpoint({
    method: 'post',
    path,
    rule,
    summary: { ru: 'Составить расписание автоматически', en: 'Start the automatic draft' },
    params,
    body: searchOrder,
    handler: async ({ req, params: { version }, body }) =>
      startSearch({ req, facts: await requireFacts(req), id: version, ...body }),
  }),
  defineEndpoint({
    method: 'get',
    path,
    rule,
    summary: { ru: 'Ход составления', en: 'How far the automatic draft is' },
    params,
    handler: async ({ req, params: { version } }) => ({
      search: await readSearch({ req, facts: await requireFacts(req), id: version }),
    }),
  }),
  defineEndpoint({
    method: 'post',
    path: `${path}/stop`,
    rule,
    summary: { ru: 'Остановить составление', en: 'Stop the automatic draft' },
    params,
    handler: async ({ req, params: { version } }) =>
      stopSearch({ req, facts: await requireFacts(req), id: version }),
  }),
  defineEndpoint({
    method: 'post',
    path: `${path}/take`,
    rule,
    summary: { ru: 'Взять найденное расписание', en: 'Take what was found' },
    params,
    body: taking,
    handler: async ({ req, params: { version }, body }) =>
      takeSearch({ req, facts: await requireFacts(req), id: version, ...body }),
  }),
]

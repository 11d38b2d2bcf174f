import { requireFacts } from '@/access/require-facts'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'

import { readsDirectory } from '../access/rules'
import { listPeople } from '../operations/list-people'
import { presentCsv } from '../presenters/present-csv'
import { directoryMessages } from '../translations'
import { peopleQuery } from './schemas'

export const peopleCsvEndpoint = defineEndpoint({
  method: 'get',
  path: '/directory/people.csv',
  rule: readsDirectory,
  summary: { ru: 'Список людей таблицей CSV', en: 'The list of people as a CSV table' },
  query: peopleQuery,
  produces: ['text/csv'],
  handler: async ({ req, query }) => {
    const facts = await requireFacts(req)
    const locale = localeOf(req)
    const list = await listPeople({ req, facts, filter: query })
    const file = `${directoryMessages(locale).csv.file}-${facts.today}.csv`
    return new Response(presentCsv(list, locale), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${file}"`,
        'cache-control': 'no-store',
      },
    })
  },
})

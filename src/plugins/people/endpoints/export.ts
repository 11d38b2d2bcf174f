import { requireFacts } from '@/access/require-facts'
import { tableFile } from '@/core/files/table-file'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'
import { recordRead } from '@/hooks/record-read'

import { keepsRegistry, readsRegistry } from '../access/rules'
import { columnsOf } from '../domain/list-columns'
import { listRegistry } from '../operations/list-registry'
import { peopleMessages } from '../translations'
import { exportQuery } from './schemas'

export const exportEndpoint = defineEndpoint({
  method: 'get',
  path: '/registry/export',
  rule: readsRegistry,
  summary: { ru: 'Список картотеки таблицей', en: 'A list of the registry as a table' },
  query: exportQuery,
  handler: async ({ req, query: { format, columns: chosen, ...filter } }) => {
    const facts = await requireFacts(req)
    const locale = localeOf(req)
    const text = peopleMessages(locale)
    const seesPapers = (await keepsRegistry({ req, user: req.user })) === true
    const columns = columnsOf({ kind: filter.kind, chosen, seesPapers })
    const list = await listRegistry({ req, facts, locale, filter, columns })
    await recordRead({ req, school: facts.school, record: `registry-${filter.kind}`, manner: 'export' })
    return tableFile(format, {
      name: `${text.list.file[filter.kind]}-${facts.today}`,
      title: text.lists[filter.kind],
      columns: [{ header: text.list.name }, ...columns.map((key) => ({ header: text.columns[key] }))],
      rows: list.rows.map(({ name, cells }) => [name, ...columns.map((key) => cells[key] ?? '')]),
    })
  },
})

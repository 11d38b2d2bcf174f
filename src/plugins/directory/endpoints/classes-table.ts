import { requireFacts } from '@/access/require-facts'
import { tableFile } from '@/core/files/table-file'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'

import { readsDirectory } from '../access/rules'
import { listClasses } from '../operations/list-classes'
import { directoryMessages } from '../translations'
import { classesQuery } from './schemas'

export const classesTableEndpoint = defineEndpoint({
  method: 'get',
  path: '/directory/classes-table',
  rule: readsDirectory,
  summary: { ru: 'Классы учебного года таблицей', en: 'The classes of a school year as a table' },
  query: classesQuery,
  handler: async ({ req, query }) => {
    const facts = await requireFacts(req)
    const text = directoryMessages(localeOf(req)).classes
    const { year, classes } = listClasses({ facts, query: query.q, year: query.year })
    return tableFile(query.format, {
      name: `${text.title} ${(year ?? '').replaceAll('/', '-')}`.trim(),
      title: text.title,
      columns: [
        { header: text.name, width: 16 },
        { header: text.profile, width: 24 },
        { header: text.teacher, width: 36 },
        { header: text.room, width: 12 },
        { header: text.studentsHead, width: 12 },
      ],
      rows: classes.map((row) => [
        row.name,
        row.profile,
        row.teachers.map(({ name }) => name).join(', '),
        row.room,
        row.students,
      ]),
    })
  },
})

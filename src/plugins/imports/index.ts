import { defineSchoolPlugin } from '@/core/plugin'

import { importsTables } from './access/rules'
import { imports as importsCollection } from './collections/imports'
import * as endpoints from './endpoints/imports'
import { forgetFilesJob } from './jobs/forget-files'
import { en } from './translations/en'
import { ru } from './translations/ru'

const title = { ru: ru.title, en: en.title }

/** Tables of students, staff, classes and workloads brought in: checked first, written whole, undone. */
export const imports = defineSchoolPlugin({
  slug: 'imports',
  title: { ru: 'Импорт таблиц', en: 'Imports' },
  about: {
    ru: 'Загрузка учеников, сотрудников, классов и нагрузки из XLSX и CSV.',
    en: 'Students, staff, classes and workloads brought in from XLSX and CSV.',
  },
  requires: ['portal', 'access-slips', 'orders'],
  collections: [importsCollection],
  endpoints: Object.values(endpoints),
  portal: {
    nav: [
      {
        path: '/imports',
        label: title,
        icon: 'download',
        order: 300,
        rule: importsTables,
        section: 'system',
      },
    ],
    views: [
      {
        path: '/imports',
        component: '@/plugins/imports/portal/views/imports-view',
        title,
        rule: importsTables,
      },
      {
        path: '/imports/[import]',
        component: '@/plugins/imports/portal/views/import-view',
        title,
        rule: importsTables,
      },
    ],
  },
  jobs: [forgetFilesJob],
  translations: { ru, en },
})

/** What other plugins may build on: entries of the register of imports, which it takes back. */
export { noteImport } from './operations/note-import'

/** To read tables of their own safely. */
export { cellAddress } from './domain/cells'
export { plainHeader } from './domain/match-columns'
export { nameKey } from './domain/parse-words'
export { readSheet } from './operations/read-sheet'

import { defineSchoolPlugin } from '@/core/plugin'

import { answersRequests, isOfferedOwnData, takesEverything, takesOwnData } from './access/rules'
import { dataExports } from './collections/data-exports'
import { dataRequests } from './collections/data-requests'
import { rosterIds } from './collections/roster-ids'
import {
  exportFileEndpoint,
  readExportEndpoint,
  requestExportEndpoint,
  stopExportEndpoint,
} from './endpoints/exports'
import { checkRosterEndpoint, importRosterEndpoint, rosterFileEndpoint } from './endpoints/one-roster'
import {
  finishRequestEndpoint,
  ownDataEndpoint,
  personDataEndpoint,
  registerRequestEndpoint,
} from './endpoints/personal-data'
import { forgetExportsJob } from './jobs/forget-exports'
import { makeExportJob } from './jobs/make-export'
import { dataRequestsReport } from './reports/data-requests'
import { en } from './translations/en'
import { ru } from './translations/ru'

const title = { ru: ru.title, en: en.title }
const mine = { ru: ru.mine.title, en: en.mine.title }
const views = '@/plugins/exports/portal/views'

/** What leaves the school: everything, one person's data, and the roster for other systems. */
export const exportsPlugin = defineSchoolPlugin({
  slug: 'exports',
  title: { ru: 'Выгрузки', en: 'Exports' },
  about: {
    ru: 'Выгрузка данных школы целиком, одного человека по запросу и OneRoster.',
    en: 'The data of the whole school, of one person on request, and OneRoster.',
  },
  requires: ['imports'],
  collections: [dataExports, dataRequests, rosterIds],
  endpoints: [
    requestExportEndpoint,
    readExportEndpoint,
    stopExportEndpoint,
    exportFileEndpoint,
    personDataEndpoint,
    ownDataEndpoint,
    registerRequestEndpoint,
    finishRequestEndpoint,
    rosterFileEndpoint,
    checkRosterEndpoint,
    importRosterEndpoint,
  ],
  jobs: [makeExportJob, forgetExportsJob],
  reports: [dataRequestsReport],
  portal: {
    nav: [
      {
        path: '/exports',
        label: title,
        icon: 'download',
        order: 220,
        section: 'system',
        rule: answersRequests,
      },
      { path: '/my-data', label: mine, icon: 'download', order: 95, rule: isOfferedOwnData },
    ],
    views: [
      { path: '/exports', component: `${views}/exports-view`, title, rule: answersRequests },
      {
        path: '/exports/oneroster',
        component: `${views}/roster-view`,
        title: { ru: ru.roster.tab, en: en.roster.tab },
        rule: takesEverything,
      },
      { path: '/my-data', component: `${views}/my-data-view`, title: mine, rule: takesOwnData },
    ],
  },
  translations: { ru, en },
})

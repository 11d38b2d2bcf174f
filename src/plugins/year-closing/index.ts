import { defineSchoolPlugin } from '@/core/plugin'

import { closingOrders } from './collections/closing-orders'
import { closings } from './collections/closings'
import { decisions } from './collections/decisions'
import { plannedClasses } from './collections/plan'
import { closingEndpoints } from './endpoints/steps'
import { switchDueJob } from './jobs/switch-due'
import { closingPages } from './portal/pages'
import { listsReport } from './reports/lists'
import { reconciliationReport } from './reports/reconciliation'
import { en } from './translations/en'
import { ru } from './translations/ru'

/** The closing of a school year: next year, its classes, promotion by orders, control lists, the switch. */
export const yearClosing = defineSchoolPlugin({
  slug: 'year-closing',
  title: { ru: 'Завершение года', en: 'Year closing' },
  about: {
    ru: 'Следующий год, его классы, перевод и выпуск по приказам, контрольные списки.',
    en: 'The next year, its classes, promotion and graduation by orders, control lists.',
  },
  requires: ['journal', 'orders'],
  collections: [closings, plannedClasses, decisions, closingOrders],
  endpoints: closingEndpoints,
  jobs: [switchDueJob],
  reports: [listsReport, reconciliationReport],
  portal: closingPages,
  translations: { ru, en },
})

import { all, not } from '@/access/algebra'
import { hasStatus } from '@/access/has-status'
import type { Portal } from '@/core/plugin'

import { decides, readsDesk, readsSheet, standsIn } from '../access/rules'

const title = { ru: 'Замены', en: 'Substitutions' }
const sheet = { ru: 'Лист замен', en: 'Sheet of substitutions' }

/** The desk of the deputy, what hangs on the wall, what goes to payroll; and what stands on home pages. */
export const substitutionPages: Portal = {
  nav: [
    { path: '/substitutions', label: title, icon: 'refresh', order: 26, rule: readsDesk },
    {
      path: '/substitutions/sheet',
      label: sheet,
      icon: 'refresh',
      order: 26,
      rule: all(readsSheet, not(readsDesk)),
    },
  ],
  views: [
    {
      path: '/substitutions',
      component: '@/plugins/substitutions/portal/views/day-view',
      title,
      rule: readsDesk,
    },
    {
      path: '/substitutions/arrange',
      component: '@/plugins/substitutions/portal/views/arrange-view',
      title,
      rule: decides,
    },
    {
      path: '/substitutions/absences',
      component: '@/plugins/substitutions/portal/views/absences-view',
      title: { ru: 'Отсутствия', en: 'Absences' },
      rule: readsDesk,
    },
    {
      path: '/substitutions/absences/[absence]',
      component: '@/plugins/substitutions/portal/views/absence-view',
      title,
      rule: decides,
    },
    {
      path: '/substitutions/sheet',
      component: '@/plugins/substitutions/portal/views/sheet-view',
      title: sheet,
      rule: readsSheet,
    },
    {
      path: '/substitutions/register',
      component: '@/plugins/substitutions/portal/views/register-view',
      title: { ru: 'Табель замен', en: 'Payroll register of substitutions' },
      rule: readsDesk,
    },
  ],
  home: [
    { component: '@/plugins/substitutions/portal/home/own-substitutions', order: 19, rule: standsIn },
    { component: '@/plugins/substitutions/portal/home/open-lessons', order: 18, rule: decides },
    {
      component: '@/plugins/substitutions/portal/home/family-changes',
      order: 9,
      rule: hasStatus('student', 'guardian'),
    },
  ],
}

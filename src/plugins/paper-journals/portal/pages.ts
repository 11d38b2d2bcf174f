import type { Portal } from '@/core/plugin'

import { notesDiscrepancies, oversees, printsJournals } from '../access/rules'
import { classBoardHref } from './class-link'

const title = { ru: 'Сверка журналов', en: 'Check of journals' }

/** The weekly check, the register of what differed, the archive of the year; what deputies are told at home. */
export const paperPages: Portal = {
  nav: [{ path: '/paper-journals', label: title, icon: 'check', order: 32, rule: printsJournals }],
  views: [
    {
      path: '/paper-journals',
      component: '@/plugins/paper-journals/portal/views/week-view',
      title,
      rule: printsJournals,
    },
    {
      path: '/paper-journals/discrepancies',
      component: '@/plugins/paper-journals/portal/views/register-view',
      title: { ru: 'Расхождения журналов', en: 'Discrepancies of journals' },
      rule: printsJournals,
    },
    {
      path: '/paper-journals/archives',
      component: '@/plugins/paper-journals/portal/views/archives-view',
      title: { ru: 'Архив журналов', en: 'Archive of journals' },
      rule: oversees,
    },
  ],
  home: [
    {
      component: '@/plugins/paper-journals/portal/home/new-discrepancies',
      order: 24,
      rule: notesDiscrepancies,
    },
  ],
  links: [
    {
      on: 'class',
      label: title,
      icon: 'check',
      order: 40,
      rule: printsJournals,
      href: classBoardHref,
    },
  ],
}

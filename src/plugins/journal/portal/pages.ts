import { hasStatus } from '@/access/has-status'
import type { Portal } from '@/core/plugin'

import { hasJournals, recordsLessons } from '../access/rules'

/** The journal in the portal: its place in the navigation, its pages, its parts of the home page. */
export const journalPages: Portal = {
  nav: [
    {
      path: '/journal',
      label: { ru: 'Журнал', en: 'Journal' },
      icon: 'journal',
      order: 20,
      phone: 2,
      rule: hasJournals,
    },
  ],
  views: [
    {
      path: '/journal',
      component: '@/plugins/journal/portal/views/journal-list-view',
      title: { ru: 'Журнал', en: 'Journal' },
      rule: hasJournals,
    },
    {
      path: '/journal/[workload]',
      component: '@/plugins/journal/portal/views/journal-view',
      title: { ru: 'Журнал', en: 'Journal' },
      rule: hasJournals,
    },
    {
      path: '/journal/[workload]/changes',
      component: '@/plugins/journal/portal/views/changes-view',
      title: { ru: 'История журнала', en: 'History of a journal' },
      rule: hasJournals,
    },
    {
      path: '/lessons/[lesson]',
      component: '@/plugins/journal/portal/views/lesson-view',
      title: { ru: 'Урок', en: 'Lesson' },
      rule: hasJournals,
    },
  ],
  home: [
    { component: '@/plugins/journal/portal/home/teacher-today', order: 20, rule: recordsLessons },
    { component: '@/plugins/journal/portal/home/teacher-owed', order: 21, rule: recordsLessons },
    {
      component: '@/plugins/journal/portal/home/school-journals',
      order: 30,
      rule: hasStatus('principal', 'deputy'),
    },
  ],
}

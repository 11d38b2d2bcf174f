import { all, not } from '@/access/algebra'
import { hasStatus } from '@/access/has-status'
import type { Portal } from '@/core/plugin'

import { hasJournals, keepsMarking, readsMarking, recordsLessons } from '../access/rules'
import { markingMessages } from '../translations/marking'

const [ru, en] = [markingMessages('ru'), markingMessages('en')]
const marking = { ru: ru.title, en: en.title }

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
    { path: '/marking', label: marking, icon: 'star', order: 870, section: 'system', rule: keepsMarking },
    {
      path: '/marking/rules',
      label: marking,
      icon: 'star',
      order: 870,
      section: 'system',
      rule: all(readsMarking, not(keepsMarking)),
    },
    {
      path: '/lessons/now',
      label: { ru: 'Урок', en: 'Lesson' },
      icon: 'clock',
      order: 15,
      phone: 2,
      rule: recordsLessons,
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
      path: '/lessons/now',
      component: '@/plugins/journal/portal/views/lesson-now-view',
      title: { ru: 'Урок сейчас', en: 'The lesson now' },
      rule: recordsLessons,
    },
    {
      path: '/lessons/[lesson]',
      component: '@/plugins/journal/portal/views/lesson-view',
      title: { ru: 'Урок', en: 'Lesson' },
      rule: hasJournals,
    },
    {
      path: '/marking',
      component: '@/plugins/journal/portal/views/assignment-types-view',
      title: { ru: ru.types.worksTitle, en: en.types.worksTitle },
      rule: keepsMarking,
    },
    {
      path: '/marking/lesson-types',
      component: '@/plugins/journal/portal/views/lesson-types-view',
      title: { ru: ru.types.lessonsTitle, en: en.types.lessonsTitle },
      rule: keepsMarking,
    },
    {
      path: '/marking/rules',
      component: '@/plugins/journal/portal/views/mark-rules-view',
      title: { ru: ru.rulesTitle, en: en.rulesTitle },
      rule: readsMarking,
    },
    {
      path: '/marking/late',
      component: '@/plugins/journal/portal/views/timeliness-view',
      title: { ru: ru.late.title, en: en.late.title },
      rule: readsMarking,
    },
  ],
  home: [
    { component: '@/plugins/journal/portal/home/teacher-today', order: 20, rule: recordsLessons },
    { component: '@/plugins/journal/portal/home/teacher-owed', order: 21, rule: recordsLessons },
    { component: '@/plugins/journal/portal/home/teacher-works', order: 22, rule: recordsLessons },
    {
      component: '@/plugins/journal/portal/home/school-journals',
      order: 30,
      rule: hasStatus('principal', 'deputy'),
    },
  ],
}

import type { Portal } from '@/core/plugin'

import { arranges, hasOwnLessons, oversees, readsSchedule } from '../access/rules'
import { hrefs } from './hrefs'

/** The pages of the plugin, and the way to a class's timetable from its card. */
export const schedulePages: Portal = {
  nav: [
    {
      path: '/schedule',
      label: { ru: 'Расписание', en: 'Timetable' },
      icon: 'calendar',
      order: 25,
      rule: readsSchedule,
    },
  ],
  home: [{ component: '@/plugins/schedule/portal/home/now-and-next', order: 8, rule: hasOwnLessons }],
  views: [
    {
      path: '/schedule',
      component: '@/plugins/schedule/portal/views/week-view',
      title: { ru: 'Расписание', en: 'Timetable' },
      rule: readsSchedule,
    },
    {
      path: '/schedule/editor',
      component: '@/plugins/schedule/portal/views/versions-view',
      title: { ru: 'Составление расписания', en: 'Arranging the timetable' },
      rule: arranges,
    },
    {
      path: '/schedule/editor/[version]',
      component: '@/plugins/schedule/portal/views/editor-view',
      title: { ru: 'Составление расписания', en: 'Arranging the timetable' },
      rule: arranges,
    },
    {
      path: '/schedule/load',
      component: '@/plugins/schedule/portal/views/load-view',
      title: { ru: 'Нагрузка классов', en: 'Load of classes' },
      rule: oversees,
    },
  ],
  links: [
    {
      on: 'class',
      label: { ru: 'Расписание', en: 'Timetable' },
      icon: 'calendar',
      order: 5,
      rule: readsSchedule,
      href: ({ id }) => hrefs.week({ view: 'class', of: id }),
    },
  ],
}

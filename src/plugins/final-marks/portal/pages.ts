import { factsSay } from '@/access/among'
import { all, any } from '@/access/algebra'
import { hasStatus } from '@/access/has-status'
import type { Portal } from '@/core/plugin'

import { seesFinals, setsFinals, watchesFinals } from '../access/rules'
import { hrefs } from './hrefs'

const title = { ru: 'Итоговые отметки', en: 'Final marks' }
const seesSheets = any(
  hasStatus('administrator', 'principal', 'deputy', 'counsellor'),
  all(
    hasStatus('teacher'),
    factsSay(({ classTeacherOf }) => classTeacherOf.length > 0),
  ),
)

/** Final marks in the portal: the teacher's groups and the school's state, a group, a class's sheet, the openings. */
export const finalPages: Portal = {
  nav: [{ path: '/final-marks', label: title, icon: 'chart', order: 21, rule: seesFinals }],
  views: [
    {
      path: '/final-marks',
      component: '@/plugins/final-marks/portal/views/list-view',
      title,
      rule: seesFinals,
    },
    {
      path: '/final-marks/openings',
      component: '@/plugins/final-marks/portal/views/openings-view',
      title: { ru: 'Открытые периоды', en: 'Reopened periods' },
      rule: watchesFinals,
    },
    {
      path: '/final-marks/settings',
      component: '@/plugins/final-marks/portal/views/settings-view',
      title: { ru: 'Сроки итоговых отметок', en: 'Dates of final marks' },
      rule: watchesFinals,
    },
    {
      path: '/final-marks/class/[class]',
      component: '@/plugins/final-marks/portal/views/sheet-view',
      title: { ru: 'Ведомость класса', en: 'Sheet of a class' },
      rule: seesSheets,
    },
    {
      path: '/final-marks/[workload]',
      component: '@/plugins/final-marks/portal/views/group-view',
      title,
      rule: seesFinals,
    },
  ],
  home: [
    { component: '@/plugins/final-marks/portal/home/teacher-finals', order: 22, rule: setsFinals },
    {
      component: '@/plugins/final-marks/portal/home/school-finals',
      order: 31,
      rule: hasStatus('principal', 'deputy'),
    },
  ],
  links: [
    {
      on: 'class',
      label: { ru: 'Ведомость итоговых отметок', en: 'Sheet of final marks' },
      icon: 'chart',
      order: 35,
      rule: seesSheets,
      href: ({ id }) => hrefs.sheet(id),
    },
  ],
}

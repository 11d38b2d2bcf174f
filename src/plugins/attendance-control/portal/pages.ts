import type { Portal } from '@/core/plugin'

import { seesAttendance } from '../access/rules'
import { en } from '../translations/en'
import { ru } from '../translations/ru'

const title = { ru: ru.title, en: en.title }

/** Who is missing today, and what was missed in a period. */
export const attendancePages: Portal = {
  nav: [{ path: '/attendance', label: title, icon: 'person', order: 21, rule: seesAttendance }],
  views: [
    {
      path: '/attendance',
      component: '@/plugins/attendance-control/portal/views/day-view',
      title,
      rule: seesAttendance,
    },
    {
      path: '/attendance/period',
      component: '@/plugins/attendance-control/portal/views/period-view',
      title: { ru: ru.period.title, en: en.period.title },
      rule: seesAttendance,
    },
  ],
}

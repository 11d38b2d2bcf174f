import type { Portal } from '@/core/plugin'

import { isTold, setsSending } from '../access/rules'
import { en } from '../translations/en'
import { ru } from '../translations/ru'

const own = { ru: ru.title, en: en.title }
const school = { ru: ru.school.title, en: en.school.title }

/** What each person is told of, reached from the profile too; when the school writes, for the administrator. */
export const notificationPages: Portal = {
  nav: [
    { path: '/notifications', label: own, icon: 'bell', order: 60, rule: isTold },
    {
      path: '/notifications/school',
      label: school,
      icon: 'bell',
      order: 930,
      section: 'system',
      rule: setsSending,
    },
  ],
  views: [
    {
      path: '/notifications',
      component: '@/plugins/notifications/portal/views/own-view',
      title: own,
      rule: isTold,
    },
    {
      path: '/notifications/school',
      component: '@/plugins/notifications/portal/views/school-view',
      title: school,
      rule: setsSending,
    },
  ],
}

import { any } from '@/access/algebra'
import { hasStatus } from '@/access/has-status'
import type { Portal } from '@/core/plugin'

import { keepsEvents, readsEvents } from '../access/rules'
import { en } from '../translations/en'
import { ru } from '../translations/ru'

const title = { ru: ru.title, en: en.title }

/** The pages of class events. */
export const classEventPages: Portal = {
  nav: [{ path: '/class-events', label: title, icon: 'star', order: 27, rule: readsEvents }],
  home: [
    {
      component: '@/plugins/class-events/portal/home/class-life',
      order: 12,
      rule: any(hasStatus('student', 'guardian'), keepsEvents),
    },
  ],
  views: [
    {
      path: '/class-events',
      component: '@/plugins/class-events/portal/views/class-events-view',
      title,
      rule: readsEvents,
    },
    {
      path: '/class-events/new',
      component: '@/plugins/class-events/portal/views/new-class-event-view',
      title: { ru: ru.form.newTitle, en: en.form.newTitle },
      rule: keepsEvents,
    },
    {
      path: '/class-events/[event]',
      component: '@/plugins/class-events/portal/views/class-event-view',
      title,
      rule: readsEvents,
    },
    {
      path: '/class-events/[event]/edit',
      component: '@/plugins/class-events/portal/views/edit-class-event-view',
      title: { ru: ru.form.editTitle, en: en.form.editTitle },
      rule: keepsEvents,
    },
  ],
}

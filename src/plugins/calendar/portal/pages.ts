import type { Portal } from '@/core/plugin'

import { plansEvents, readsCalendar } from '../access/rules'
import { en } from '../translations/en'
import { ru } from '../translations/ru'

const title = { ru: ru.title, en: en.title }

/** The pages of the calendar. */
export const calendarPages: Portal = {
  nav: [{ path: '/calendar', label: title, icon: 'calendar', order: 26, rule: readsCalendar }],
  views: [
    {
      path: '/calendar',
      component: '@/plugins/calendar/portal/views/calendar-view',
      title,
      rule: readsCalendar,
    },
    {
      path: '/calendar/feed',
      component: '@/plugins/calendar/portal/views/feed-view',
      title: { ru: ru.feed.title, en: en.feed.title },
      rule: readsCalendar,
    },
    {
      path: '/calendar/events/new',
      component: '@/plugins/calendar/portal/views/new-event-view',
      title: { ru: ru.form.newTitle, en: en.form.newTitle },
      rule: plansEvents,
    },
    {
      path: '/calendar/events/[event]',
      component: '@/plugins/calendar/portal/views/event-view',
      title: { ru: ru.page.event, en: en.page.event },
      rule: readsCalendar,
    },
    {
      path: '/calendar/events/[event]/edit',
      component: '@/plugins/calendar/portal/views/edit-event-view',
      title: { ru: ru.form.editTitle, en: en.form.editTitle },
      rule: plansEvents,
    },
  ],
}

import { defineSchoolPlugin } from '@/core/plugin'

import { calendarEvents } from './collections/calendar-events'
import { calendarFeeds } from './collections/calendar-feeds'
import { calendarEndpoints } from './endpoints/calendar'
import { eventEndpoints } from './endpoints/events'
import { calendarPages } from './portal/pages'
import { writeEvents } from './seed/write-events'
import { en } from './translations/en'
import { ru } from './translations/ru'

/** The calendar of the school: months and years with events and vacations, and feeds for calendar programs. */
export const calendar = defineSchoolPlugin({
  slug: 'calendar',
  title: { ru: ru.title, en: en.title },
  about: {
    ru: 'Месяц и год с событиями и каникулами, подписка на расписание в календаре телефона.',
    en: 'Months and years with events and vacations; feeds for the calendars of phones.',
  },
  requires: ['schedule'],
  collections: [calendarEvents, calendarFeeds],
  endpoints: [...eventEndpoints, ...calendarEndpoints],
  portal: calendarPages,
  seed: writeEvents,
})

/** What other plugins build on: when and where something is, and whether its room is free. */
export { whenFaults } from './domain/check-when'
export { findEvents, readEvent } from './operations/find-events'
export { placeOf } from './presenters/place-of'
export { tellTime, tellWhen } from './presenters/tell-when'

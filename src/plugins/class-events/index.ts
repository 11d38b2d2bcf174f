import { defineSchoolPlugin } from '@/core/plugin'

import { classEventKinds } from './collections/class-event-kinds'
import { classEventPictures } from './collections/class-event-pictures'
import { classEvents as events } from './collections/class-events'
import { recordClassEvents } from './duties/cls-16'
import { eventEndpoints } from './endpoints/events'
import { pictureEndpoints } from './endpoints/pictures'
import { purgeRemovedJob } from './jobs/purge-removed'
import { bookedRooms, calendarEvents, classSection, diaryEvents, journalSection } from './operations/answers'
import { addKinds } from './operations/kinds'
import { classEventPages } from './portal/pages'
import { writeClassEvents } from './seed/write-class-events'
import { en } from './translations/en'
import { ru } from './translations/ru'

/** What classes do together outside lessons: recorded by the class teacher, seen in diaries, with consented pictures. */
export const classEvents = defineSchoolPlugin({
  slug: 'class-events',
  title: { ru: ru.title, en: en.title },
  about: {
    ru: 'Классные часы, экскурсии и праздники: запись в журнале класса, в дневниках, снимки по согласиям.',
    en: 'Class hours, excursions and parties: in the journal of the class and in diaries, pictures by consent.',
  },
  requires: ['calendar', 'personal-files'],
  collections: [classEventKinds, events, classEventPictures],
  endpoints: [...eventEndpoints, ...pictureEndpoints],
  portal: classEventPages,
  duties: [recordClassEvents],
  jobs: [purgeRemovedJob],
  on: { 'school.opened': addKinds },
  answers: {
    'diary.events': diaryEvents,
    'class.sections': classSection,
    'journal.sections': journalSection,
    'calendar.events': calendarEvents,
    'rooms.booked': bookedRooms,
  },
  seed: writeClassEvents,
  translations: { ru, en },
})

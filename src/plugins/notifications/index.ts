import { defineSchoolPlugin } from '@/core/plugin'

import { digestLetters } from './collections/digest-letters'
import { notificationChoices } from './collections/notification-choices'
import { notificationSettings } from './collections/notification-settings'
import { pushDevices } from './collections/push-devices'
import { pushNews } from './collections/push-news'
import { pushOutbox } from './collections/push-outbox'
import { notificationEndpoints } from './endpoints/notifications'
import { forgetToldJob } from './jobs/forget-told'
import { sendDigestsJob } from './jobs/send-digests'
import { sendNewsJob } from './jobs/send-news'
import { notificationPages } from './portal/pages'
import { en } from './translations/en'
import { ru } from './translations/ru'

/** Families are told of news: a letter once a week, messages to devices, each when the person switches it on. */
export const notifications = defineSchoolPlugin({
  slug: 'notifications',
  title: { ru: ru.title, en: en.title },
  about: { ru: ru.about, en: en.about },
  requires: ['journal', 'diary'],
  collections: [notificationSettings, notificationChoices, pushDevices, pushNews, pushOutbox, digestLetters],
  endpoints: notificationEndpoints,
  portal: notificationPages,
  jobs: [sendNewsJob, sendDigestsJob, forgetToldJob],
  translations: { ru, en },
})

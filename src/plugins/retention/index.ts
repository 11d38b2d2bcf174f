import { defineSchoolPlugin } from '@/core/plugin'

import { keepsRetention, readsRetention } from './access/rules'
import { acts, erasures } from './collections/acts'
import { holds } from './collections/holds'
import { periods } from './collections/periods'
import { actEndpoint, dueFileEndpoint, eraseEndpoint } from './endpoints/retention'
import { addPeriods } from './operations/add-periods'
import { writePeriods } from './seed/write-periods'
import { en } from './translations/en'
import { ru } from './translations/ru'

const title = { ru: ru.title, en: en.title }

/** How long personal data is kept, what is due, and its anonymisation by an act. */
export const retention = defineSchoolPlugin({
  slug: 'retention',
  title: { ru: 'Сроки хранения', en: 'Retention' },
  about: {
    ru: 'Сроки хранения персональных данных, обезличивание и акты.',
    en: 'How long personal data is kept, anonymisation and its acts.',
  },
  requires: ['portal', 'journal', 'orders'],
  collections: [periods, holds, acts, erasures],
  endpoints: [dueFileEndpoint, eraseEndpoint, actEndpoint],
  portal: {
    nav: [
      {
        path: '/retention',
        label: title,
        icon: 'trash',
        order: 180,
        section: 'system',
        rule: readsRetention,
      },
    ],
    links: [
      {
        on: 'person',
        label: { ru: ru.client.holdTitle, en: en.client.holdTitle },
        icon: 'lock',
        order: 90,
        rule: keepsRetention,
        href: ({ id }) => `/retention?part=held&person=${id}`,
      },
    ],
    views: [
      {
        path: '/retention',
        component: '@/plugins/retention/portal/views/retention-view',
        title,
        rule: readsRetention,
      },
    ],
  },
  on: { 'school.opened': addPeriods },
  seed: writePeriods,
  translations: { ru, en },
})

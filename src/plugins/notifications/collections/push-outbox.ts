import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import type { SchoolCollection } from '@/core/plugin'

import { queueRules } from '../access/rules'
import { SLUGS } from '../slugs'

/** Messages on their way to devices; a row is gone as soon as the push service has it. */
export const pushOutbox: SchoolCollection = {
  personalData: 'ordinary',
  rules: queueRules,
  config: {
    slug: SLUGS.outbox,
    labels: {
      singular: { ru: 'Уведомление в пути', en: 'Message on its way' },
      plural: { ru: 'Уведомления в пути', en: 'Messages on their way' },
    },
    admin: { group: GROUPS.people, hidden: true },
    fields: [
      relation({
        name: 'device',
        to: SLUGS.devices,
        required: true,
        label: { ru: 'Устройство', en: 'Device' },
      }),
      { name: 'message', type: 'textarea', required: true, label: { ru: 'Текст', en: 'Text' } },
      {
        name: 'attempts',
        type: 'number',
        required: true,
        defaultValue: 0,
        label: { ru: 'Попыток', en: 'Attempts' },
      },
      { name: 'nextAt', type: 'date', required: true, label: { ru: 'Отправить', en: 'Send at' } },
    ],
    indexes: [{ fields: ['school', 'nextAt'] }],
  },
}

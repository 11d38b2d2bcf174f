import { GROUPS } from '@/collections/groups'
import type { SchoolCollection } from '@/core/plugin'

import { settingsRules } from '../access/rules'
import { SLUGS } from '../slugs'

const hidden = { access: { read: () => false }, admin: { hidden: true } }

/** How a school sends letters and messages: one row at most, and how far its sending has come. */
export const notificationSettings: SchoolCollection = {
  personalData: 'none',
  rules: settingsRules,
  config: {
    slug: SLUGS.settings,
    labels: {
      singular: { ru: 'Настройки уведомлений', en: 'Notification settings' },
      plural: { ru: 'Настройки уведомлений', en: 'Notification settings' },
    },
    admin: { group: GROUPS.settings, hidden: true },
    fields: [
      // One for each school: the key is the school itself.
      {
        name: 'single',
        type: 'number',
        required: true,
        defaultValue: 1,
        min: 1,
        max: 1,
        admin: { hidden: true },
        label: { ru: 'Единственная', en: 'Single' },
      },
      {
        name: 'digestDay',
        type: 'number',
        min: 1,
        max: 7,
        label: { ru: 'День письма', en: 'Day of the letter' },
      },
      {
        name: 'digestHour',
        type: 'number',
        min: 0,
        max: 23,
        label: { ru: 'Час письма', en: 'Hour of the letter' },
      },
      {
        name: 'isBrief',
        type: 'checkbox',
        defaultValue: false,
        label: { ru: 'Письмо без данных', en: 'Letter without data' },
      },
      { name: 'quietFrom', type: 'text', maxLength: 5, label: { ru: 'Тихие часы с', en: 'Quiet from' } },
      { name: 'quietTo', type: 'text', maxLength: 5, label: { ru: 'Тихие часы до', en: 'Quiet until' } },
      {
        name: 'readAt',
        type: 'date',
        label: { ru: 'Просмотрено до', en: 'Looked through until' },
        ...hidden,
      },
      { name: 'heldUntil', type: 'date', label: { ru: 'Занято до', en: 'Held until' }, ...hidden },
    ],
    indexes: [{ fields: ['school', 'single'], unique: true }],
  },
}

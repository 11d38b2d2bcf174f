import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { ownRules } from '../access/rules'
import { SLUGS } from '../slugs'

/** What opens a way to a device leaves the server for its push service alone. */
const secret = { access: { read: () => false, update: () => false }, admin: { hidden: true } }

/** Devices that a person switched messages on for. */
export const pushDevices: SchoolCollection = {
  personalData: 'ordinary',
  rules: ownRules,
  config: {
    slug: SLUGS.devices,
    labels: {
      singular: { ru: 'Устройство для уведомлений', en: 'Device for messages' },
      plural: { ru: 'Устройства для уведомлений', en: 'Devices for messages' },
    },
    admin: { group: GROUPS.people, hidden: true },
    fields: [
      relation({ name: 'user', to: 'users', required: true, label: { ru: 'Чьё', en: 'Whose' } }),
      { name: 'name', type: 'text', maxLength: 100, label: { ru: 'Название', en: 'Name' } },
      {
        name: 'endpoint',
        type: 'text',
        required: true,
        maxLength: 1000,
        label: { ru: 'Адрес', en: 'Address' },
        ...secret,
      },
      {
        name: 'endpointHash',
        type: 'text',
        required: true,
        maxLength: 64,
        label: { ru: 'Хеш адреса', en: 'Hash of the address' },
        ...secret,
      },
      {
        name: 'p256dh',
        type: 'text',
        required: true,
        maxLength: 100,
        label: { ru: 'Ключ', en: 'Key' },
        ...secret,
      },
      {
        name: 'auth',
        type: 'text',
        required: true,
        maxLength: 40,
        label: { ru: 'Секрет', en: 'Secret' },
        ...secret,
      },
      { name: 'lastSentAt', type: 'date', label: { ru: 'Последнее уведомление', en: 'Last message' } },
    ],
    indexes: [uniqueTogether('school', 'endpointHash')],
  },
}

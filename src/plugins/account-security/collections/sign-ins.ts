import { nobody } from '@/access/algebra'
import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import type { SchoolCollection } from '@/core/plugin'

import { SLUGS } from '../slugs'

/** Who signed in when and from what device. People see their own, through the page of their account. */
export const signIns: SchoolCollection = {
  personalData: 'ordinary',
  scope: 'installation',
  rules: { create: nobody, read: nobody, update: nobody, delete: nobody, readVersions: nobody },
  config: {
    slug: SLUGS.signIns,
    labels: {
      singular: { ru: 'Вход', en: 'Sign-in' },
      plural: { ru: 'Журнал входов', en: 'Sign-ins' },
    },
    admin: { group: GROUPS.audit, hidden: true },
    defaultSort: '-at',
    fields: [
      relation({
        name: 'account',
        to: 'users',
        required: true,
        index: false,
        label: { ru: 'Учётная запись', en: 'Account' },
      }),
      { name: 'at', type: 'date', required: true, label: { ru: 'Когда', en: 'When' } },
      {
        name: 'manner',
        type: 'select',
        required: true,
        label: { ru: 'Как', en: 'How' },
        options: [
          { value: 'password', label: { ru: 'Пароль', en: 'Password' } },
          { value: 'totp', label: { ru: 'Пароль и код', en: 'Password and code' } },
          { value: 'passkey', label: { ru: 'Пароль и ключ доступа', en: 'Password and passkey' } },
          { value: 'recovery', label: { ru: 'Пароль и запасной код', en: 'Password and recovery code' } },
        ],
      },
      { name: 'session', type: 'text', maxLength: 64, index: true, label: { ru: 'Сеанс', en: 'Session' } },
      {
        name: 'device',
        type: 'text',
        maxLength: 64,
        label: { ru: 'Хеш устройства', en: 'Hash of the device' },
      },
      { name: 'deviceName', type: 'text', maxLength: 100, label: { ru: 'Устройство', en: 'Device' } },
      { name: 'address', type: 'text', maxLength: 64, label: { ru: 'Адрес', en: 'Address' } },
      {
        name: 'isNewDevice',
        type: 'checkbox',
        defaultValue: false,
        label: { ru: 'С нового устройства', en: 'From a new device' },
      },
      { name: 'seenAt', type: 'date', label: { ru: 'Владелец ответил', en: 'Owner has answered at' } },
    ],
    indexes: [{ fields: ['account', 'at'] }],
  },
}

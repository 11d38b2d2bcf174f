import { nobody } from '@/access/algebra'
import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import type { SchoolCollection } from '@/core/plugin'

import { SLUGS } from '../slugs'

/**
 * What an account signs in with beside its password: programs that count codes, passkeys, recovery codes. The server
 * writes and compares them; no one reads them, not even an administrator.
 */
export const secondFactors: SchoolCollection = {
  personalData: 'ordinary',
  scope: 'installation',
  rules: { create: nobody, read: nobody, update: nobody, delete: nobody, readVersions: nobody },
  config: {
    slug: SLUGS.factors,
    labels: {
      singular: { ru: 'Второй шаг входа', en: 'Second factor' },
      plural: { ru: 'Вторые шаги входа', en: 'Second factors' },
    },
    admin: { group: GROUPS.people, hidden: true },
    fields: [
      relation({
        name: 'account',
        to: 'users',
        required: true,
        label: { ru: 'Учётная запись', en: 'Account' },
      }),
      {
        name: 'kind',
        type: 'select',
        required: true,
        label: { ru: 'Вид', en: 'Kind' },
        options: [
          { value: 'totp', label: { ru: 'Приложение с кодами', en: 'Program with codes' } },
          { value: 'passkey', label: { ru: 'Ключ доступа', en: 'Passkey' } },
          { value: 'recovery', label: { ru: 'Запасной код', en: 'Recovery code' } },
        ],
      },
      { name: 'title', type: 'text', maxLength: 100, label: { ru: 'Название', en: 'Name' } },
      {
        name: 'secret',
        type: 'text',
        maxLength: 2000,
        label: { ru: 'Секрет, открытый ключ или хеш', en: 'Secret, public key or hash' },
      },
      {
        name: 'credential',
        type: 'text',
        maxLength: 1400,
        label: { ru: 'Номер ключа доступа', en: 'Id of the passkey' },
      },
      { name: 'transports', type: 'text', maxLength: 200, label: { ru: 'Как подключён', en: 'Transports' } },
      {
        name: 'counter',
        type: 'number',
        defaultValue: 0,
        label: { ru: 'Счётчик последнего входа', en: 'Counter of the last sign-in' },
      },
      {
        name: 'challengedAt',
        type: 'number',
        defaultValue: 0,
        label: { ru: 'Когда был задан последний вопрос, мс', en: 'When the last challenge was made, ms' },
      },
      { name: 'addedAt', type: 'date', required: true, label: { ru: 'Добавлен', en: 'Added at' } },
      { name: 'usedAt', type: 'date', label: { ru: 'Последний вход', en: 'Last used at' } },
    ],
    indexes: [{ fields: ['account', 'kind'] }],
  },
}

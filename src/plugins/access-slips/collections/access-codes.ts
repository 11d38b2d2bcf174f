import { nobody } from '@/access/algebra'
import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import type { SchoolCollection } from '@/core/plugin'

import { SLUGS } from '../slugs'

/** One-time codes, kept only as hashes. The server writes and compares them; no one reads them, not even an administrator. */
export const accessCodes: SchoolCollection = {
  personalData: 'ordinary',
  rules: { create: nobody, read: nobody, update: nobody, delete: nobody, readVersions: nobody },
  config: {
    slug: SLUGS.codes,
    labels: {
      singular: { ru: 'Код доступа', en: 'Access code' },
      plural: { ru: 'Коды доступа', en: 'Access codes' },
    },
    admin: { group: GROUPS.people, hidden: true },
    fields: [
      relation({
        name: 'account',
        to: 'users',
        required: true,
        label: { ru: 'Учётная запись', en: 'Account' },
      }),
      { name: 'hash', type: 'text', required: true, maxLength: 100, label: { ru: 'Хеш кода', en: 'Hash' } },
      { name: 'issuedAt', type: 'date', required: true, label: { ru: 'Выдан', en: 'Issued at' } },
      relation({ name: 'issuedBy', to: 'users', index: false, label: { ru: 'Кто выдал', en: 'Issued by' } }),
      { name: 'expiresAt', type: 'date', required: true, label: { ru: 'Действует до', en: 'Expires at' } },
      { name: 'usedAt', type: 'date', label: { ru: 'Использован', en: 'Used at' } },
      { name: 'voidedAt', type: 'date', label: { ru: 'Отменён', en: 'Voided at' } },
      {
        name: 'failures',
        type: 'number',
        defaultValue: 0,
        label: { ru: 'Неверных попыток', en: 'Failures' },
      },
      { name: 'lockedUntil', type: 'date', label: { ru: 'Закрыт до', en: 'Locked until' } },
    ],
    indexes: [{ fields: ['school', 'account'] }],
  },
}

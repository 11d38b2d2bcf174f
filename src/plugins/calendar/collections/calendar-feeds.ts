import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import type { SchoolCollection } from '@/core/plugin'

import { feedRules } from '../access/rules'
import { SLUGS } from '../slugs'

/** Secret addresses by which calendar programs read a person's calendar; kept only as hashes. */
export const calendarFeeds: SchoolCollection = {
  personalData: 'ordinary',
  rules: feedRules,
  config: {
    slug: SLUGS.feeds,
    labels: {
      singular: { ru: 'Подписка на календарь', en: 'Calendar feed' },
      plural: { ru: 'Подписки на календарь', en: 'Calendar feeds' },
    },
    admin: { group: GROUPS.people, hidden: true },
    fields: [
      relation({ name: 'owner', to: 'users', required: true, label: { ru: 'Чья', en: 'Owner' } }),
      relation({
        name: 'student',
        to: 'students',
        index: false,
        label: { ru: 'Ребёнок', en: 'Child' },
      }),
      {
        name: 'hash',
        type: 'text',
        required: true,
        unique: true,
        maxLength: 64,
        label: { ru: 'Хеш адреса', en: 'Hash of the address' },
        access: { read: () => false },
      },
      { name: 'lastUsedAt', type: 'date', label: { ru: 'Последнее обращение', en: 'Last used at' } },
      { name: 'revokedAt', type: 'date', label: { ru: 'Отозвана', en: 'Revoked at' } },
    ],
  },
}

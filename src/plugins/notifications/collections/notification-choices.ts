import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { ownRules } from '../access/rules'
import { SLUGS } from '../slugs'

const LABELS = {
  digest: { ru: 'Письмо за неделю', en: 'Weekly letter' },
  marks: { ru: 'Новые отметки', en: 'New marks' },
  homework: { ru: 'Новые задания', en: 'New homework' },
  showsValue: { ru: 'Показывать отметку', en: 'Show the mark' },
} as const

/** What each person wants to be told of. */
export const notificationChoices: SchoolCollection = {
  personalData: 'ordinary',
  rules: ownRules,
  config: {
    slug: SLUGS.choices,
    labels: {
      singular: { ru: 'Выбор уведомлений', en: 'Notification choices' },
      plural: { ru: 'Выбор уведомлений', en: 'Notification choices' },
    },
    admin: { group: GROUPS.people, hidden: true },
    fields: [
      relation({ name: 'user', to: 'users', required: true, label: { ru: 'Чей', en: 'Whose' } }),
      ...(['digest', 'marks', 'homework', 'showsValue'] as const).map((name) => ({
        name,
        type: 'checkbox' as const,
        defaultValue: false,
        label: LABELS[name],
      })),
    ],
    indexes: [uniqueTogether('school', 'user')],
  },
}

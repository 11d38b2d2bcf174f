import { relation } from '@/collections/fields/relation'
import { schoolDateField } from '@/collections/fields/school-date-field'
import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { readingRules } from '../access/rules'
import { SLUGS } from '../slugs'

/** A week of a diary that a guardian has opened: when first and last, and when it was signed as read. */
export const diaryReadings: SchoolCollection = {
  personalData: 'ordinary',
  rules: readingRules,
  config: {
    slug: SLUGS.readings,
    labels: {
      singular: { ru: 'Прочтение дневника', en: 'Reading of a diary' },
      plural: { ru: 'Прочтение дневников', en: 'Readings of diaries' },
    },
    admin: {
      group: GROUPS.study,
      useAsTitle: 'id',
      defaultColumns: ['guardian', 'student', 'week', 'lastAt', 'signedAt'],
    },
    fields: [
      relation({
        name: 'guardian',
        to: 'people',
        required: true,
        label: { ru: 'Родитель', en: 'Guardian' },
      }),
      relation({ name: 'student', to: 'students', required: true, label: { ru: 'Ученик', en: 'Student' } }),
      schoolDateField({
        name: 'week',
        required: true,
        label: { ru: 'Неделя (понедельник)', en: 'Week (its Monday)' },
      }),
      { name: 'firstAt', type: 'date', required: true, label: { ru: 'Открыт впервые', en: 'First opened' } },
      {
        name: 'lastAt',
        type: 'date',
        required: true,
        label: { ru: 'Открыт в последний раз', en: 'Last opened' },
      },
      { name: 'signedAt', type: 'date', label: { ru: 'Подписан', en: 'Signed at' } },
    ],
    indexes: [uniqueTogether('guardian', 'student', 'week')],
  },
}

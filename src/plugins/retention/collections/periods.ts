import { schoolDateField } from '@/collections/fields/school-date-field'
import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { settingRules } from '../access/rules'
import { RECORD_KINDS, TRIGGERS } from '../domain/record-kinds'
import { SLUGS } from '../slugs'
import { keepPastTerms } from './keep-past-terms'

/** How long each kind of record is kept: from a day on, with the act that says so. */
export const periods: SchoolCollection = {
  personalData: 'none',
  rules: settingRules,
  config: {
    slug: SLUGS.periods,
    labels: {
      singular: { ru: 'Срок хранения', en: 'Retention period' },
      plural: { ru: 'Сроки хранения', en: 'Retention periods' },
    },
    admin: {
      group: GROUPS.settings,
      useAsTitle: 'kind',
      defaultColumns: ['kind', 'years', 'trigger', 'from', 'act', 'isVerified'],
    },
    hooks: { beforeChange: [keepPastTerms] },
    fields: [
      {
        name: 'kind',
        type: 'select',
        required: true,
        label: { ru: 'Вид записей', en: 'Kind of record' },
        options: RECORD_KINDS.map(({ value, label }) => ({ value, label })),
      },
      {
        name: 'years',
        type: 'number',
        required: true,
        min: 1,
        max: 100,
        validate: (value: unknown, { req }: { req: { i18n?: { language?: string } } }) =>
          (Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 100) ||
          (req.i18n?.language === 'en'
            ? 'A whole number of years, 1 to 100'
            : 'Целое число лет, от 1 до 100'),
        label: { ru: 'Хранить, лет', en: 'Years kept' },
      },
      {
        name: 'trigger',
        type: 'select',
        required: true,
        label: { ru: 'Отсчёт', en: 'Counted from' },
        options: TRIGGERS.map(({ value, label }) => ({ value, label })),
      },
      schoolDateField({ name: 'from', label: { ru: 'Действует с', en: 'In force from' }, required: true }),
      { name: 'act', type: 'text', maxLength: 500, label: { ru: 'Основание (акт, статья)', en: 'Citation' } },
      {
        name: 'isVerified',
        type: 'checkbox',
        defaultValue: false,
        label: { ru: 'Подтверждено', en: 'Confirmed' },
      },
    ],
    indexes: [uniqueTogether('school', 'kind', 'from')],
  },
}

import { relation } from '@/collections/fields/relation'
import { schoolDateField } from '@/collections/fields/school-date-field'
import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { closingRules } from '../access/rules'
import { SLUGS } from '../slugs'

/** The closing of a school year: the dates of its orders and how far it has come. */
export const closings: SchoolCollection = {
  personalData: 'none',
  rules: closingRules,
  config: {
    slug: SLUGS.closings,
    labels: {
      singular: { ru: 'Завершение учебного года', en: 'Year closing' },
      plural: { ru: 'Завершение учебных лет', en: 'Year closings' },
    },
    admin: {
      group: GROUPS.classes,
      useAsTitle: 'id',
      defaultColumns: ['year', 'nextYear', 'promotedOn', 'switchedAt'],
    },
    fields: [
      relation({
        name: 'year',
        to: 'years',
        required: true,
        label: { ru: 'Учебный год', en: 'School year' },
      }),
      relation({
        name: 'nextYear',
        to: 'years',
        required: true,
        label: { ru: 'Следующий год', en: 'Next year' },
      }),
      {
        name: 'hasMadeYear',
        type: 'checkbox',
        defaultValue: false,
        label: { ru: 'Год создан здесь', en: 'Made the year' },
      },
      schoolDateField({
        name: 'orderDate',
        required: true,
        label: { ru: 'Дата приказов', en: 'Order date' },
      }),
      schoolDateField({
        name: 'promotedOn',
        required: true,
        label: { ru: 'Перевод с', en: 'Promoted on' },
      }),
      schoolDateField({
        name: 'graduatedOn',
        required: true,
        label: { ru: 'Выпуск с', en: 'Graduated on' },
      }),
      { name: 'ground', type: 'textarea', maxLength: 2000, label: { ru: 'Основание', en: 'Ground' } },
      {
        name: 'revision',
        type: 'number',
        required: true,
        defaultValue: 0,
        admin: { hidden: true },
        label: { ru: 'Номер изменения', en: 'Revision' },
      },
      {
        // Every step takes its turn by raising it, so that of two who come at once the second sees the first.
        name: 'turns',
        type: 'number',
        required: true,
        defaultValue: 0,
        admin: { hidden: true },
        label: { ru: 'Очередь', en: 'Turns' },
      },
      { name: 'approvedAt', type: 'date', label: { ru: 'Классы утверждены', en: 'Classes approved' } },
      relation({ name: 'approvedBy', to: 'users', label: { ru: 'Утвердил классы', en: 'Approved by' } }),
      schoolDateField({ name: 'switchOn', index: true, label: { ru: 'Переход с', en: 'Switch on' } }),
      { name: 'switchedAt', type: 'date', label: { ru: 'Переход выполнен', en: 'Switched at' } },
      relation({ name: 'switchedBy', to: 'users', label: { ru: 'Переход назначил', en: 'Switched by' } }),
      {
        name: 'failure',
        type: 'textarea',
        maxLength: 2000,
        label: { ru: 'Почему переход не выполнен', en: 'Why it was not switched' },
      },
    ],
    indexes: [uniqueTogether('school', 'year')],
  },
}

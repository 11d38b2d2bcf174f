import type { SchoolCollection } from '@/core/plugin'

import { periodFields } from '../fields/period-fields'
import { relation } from '../fields/relation'
import { GROUPS } from '../groups'
import { settingsRules } from '../settings-rules'
import { uniqueTogether } from '../unique'

/** A way to divide the year, chosen for each class: quarters with their vacations, or half-years with theirs. */
export const termSets: SchoolCollection = {
  personalData: 'none',
  rules: settingsRules,
  config: {
    slug: 'term-sets',
    labels: {
      singular: { ru: 'Набор периодов', en: 'Term set' },
      plural: { ru: 'Наборы периодов и каникул', en: 'Term sets' },
    },
    admin: { group: GROUPS.settings, useAsTitle: 'name', defaultColumns: ['name', 'year', 'kind'] },
    fields: [
      relation({
        name: 'year',
        to: 'years',
        required: true,
        label: { ru: 'Учебный год', en: 'School year' },
      }),
      { name: 'name', type: 'text', required: true, maxLength: 100, label: { ru: 'Название', en: 'Name' } },
      {
        name: 'kind',
        type: 'select',
        required: true,
        label: { ru: 'Деление года', en: 'Division of the year' },
        options: [
          { value: 'quarter', label: { ru: 'Четверти', en: 'Quarters' } },
          { value: 'trimester', label: { ru: 'Триместры', en: 'Trimesters' } },
          { value: 'half', label: { ru: 'Полугодия', en: 'Half-years' } },
        ],
      },
      {
        name: 'vacations',
        type: 'array',
        label: { ru: 'Каникулы', en: 'Vacations' },
        fields: [
          {
            name: 'name',
            type: 'text',
            required: true,
            maxLength: 100,
            label: { ru: 'Название', en: 'Name' },
          },
          ...periodFields({ isOpen: false }),
        ],
      },
    ],
    indexes: [uniqueTogether('school', 'year', 'name')],
  },
}

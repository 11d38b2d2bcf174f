import type { SchoolCollection } from '@/core/plugin'

import { schoolDateField } from '../fields/school-date-field'
import { GROUPS } from '../groups'
import { settingsRules } from '../settings-rules'
import { uniqueTogether } from '../unique'

/** A school year with the state holidays. */
export const years: SchoolCollection = {
  personalData: 'none',
  rules: settingsRules,
  config: {
    slug: 'years',
    labels: {
      singular: { ru: 'Учебный год', en: 'School year' },
      plural: { ru: 'Учебные годы', en: 'School years' },
    },
    admin: { group: GROUPS.settings, useAsTitle: 'name', defaultColumns: ['name', 'startDate', 'endDate'] },
    defaultSort: '-startDate',
    fields: [
      { name: 'name', type: 'text', required: true, maxLength: 20, label: { ru: 'Название', en: 'Name' } },
      {
        type: 'row',
        fields: [
          schoolDateField({
            name: 'startDate',
            required: true,
            label: { ru: 'Первый день', en: 'First day' },
          }),
          schoolDateField({
            name: 'endDate',
            required: true,
            label: { ru: 'Последний день', en: 'Last day' },
          }),
        ],
      },
      {
        // Prepared while the year before goes on: it becomes the present one by the switch alone.
        name: 'isPlanned',
        type: 'checkbox',
        defaultValue: false,
        label: { ru: 'Готовится: ещё не текущий', en: 'Planned: not the present one yet' },
        admin: { readOnly: true, position: 'sidebar' },
      },
      {
        name: 'holidays',
        type: 'array',
        label: { ru: 'Праздничные дни', en: 'Holidays' },
        fields: [
          schoolDateField({ name: 'date', required: true, label: { ru: 'Дата', en: 'Date' } }),
          {
            name: 'name',
            type: 'text',
            required: true,
            maxLength: 100,
            label: { ru: 'Название', en: 'Name' },
          },
        ],
      },
    ],
    indexes: [uniqueTogether('school', 'name')],
  },
}

import type { SchoolCollection } from '@/core/plugin'

import { periodFields } from '../fields/period-fields'
import { relation } from '../fields/relation'
import { GROUPS } from '../groups'
import { settingsRules } from '../settings-rules'
import { uniqueTogether } from '../unique'

/** A quarter, trimester or half-year. */
export const terms: SchoolCollection = {
  personalData: 'none',
  rules: settingsRules,
  config: {
    slug: 'terms',
    labels: {
      singular: { ru: 'Учебный период', en: 'Term' },
      plural: { ru: 'Учебные периоды', en: 'Terms' },
    },
    admin: { group: GROUPS.settings, useAsTitle: 'name', defaultColumns: ['name', 'termSet', 'from', 'to'] },
    defaultSort: 'from',
    fields: [
      relation({
        name: 'termSet',
        to: 'term-sets',
        required: true,
        label: { ru: 'Набор периодов', en: 'Term set' },
      }),
      {
        name: 'number',
        type: 'number',
        required: true,
        min: 1,
        max: 4,
        label: { ru: 'Номер', en: 'Number' },
      },
      { name: 'name', type: 'text', required: true, maxLength: 100, label: { ru: 'Название', en: 'Name' } },
      ...periodFields({ isOpen: false }),
    ],
    indexes: [uniqueTogether('school', 'termSet', 'number')],
  },
}

import type { SchoolCollection } from '@/core/plugin'

import { GROUPS } from '../groups'
import { settingsRules } from '../settings-rules'
import { uniqueTogether } from '../unique'

/** A school subject. */
export const subjects: SchoolCollection = {
  personalData: 'none',
  rules: settingsRules,
  config: {
    slug: 'subjects',
    labels: { singular: { ru: 'Предмет', en: 'Subject' }, plural: { ru: 'Предметы', en: 'Subjects' } },
    admin: { group: GROUPS.settings, useAsTitle: 'name', defaultColumns: ['name', 'shortName', 'order'] },
    defaultSort: 'order',
    fields: [
      { name: 'name', type: 'text', required: true, maxLength: 150, label: { ru: 'Название', en: 'Name' } },
      {
        name: 'shortName',
        type: 'text',
        required: true,
        maxLength: 30,
        label: { ru: 'Сокращение', en: 'Short name' },
      },
      {
        name: 'order',
        type: 'number',
        index: true,
        defaultValue: 100,
        label: { ru: 'Порядок', en: 'Order' },
      },
    ],
    indexes: [uniqueTogether('school', 'name')],
  },
}

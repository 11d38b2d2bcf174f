import type { SchoolCollection } from '@/core/plugin'

import { GROUPS } from '../groups'
import { settingsRules } from '../settings-rules'
import { uniqueTogether } from '../unique'

/** The school's own list of lesson types: new material, practice, control work … */
export const lessonTypes: SchoolCollection = {
  personalData: 'none',
  rules: settingsRules,
  config: {
    slug: 'lesson-types',
    labels: {
      singular: { ru: 'Тип урока', en: 'Lesson type' },
      plural: { ru: 'Типы уроков', en: 'Lesson types' },
    },
    admin: { group: GROUPS.settings, useAsTitle: 'name', defaultColumns: ['name', 'shortName', 'order'] },
    defaultSort: 'order',
    fields: [
      { name: 'name', type: 'text', required: true, maxLength: 100, label: { ru: 'Название', en: 'Name' } },
      {
        name: 'shortName',
        type: 'text',
        required: true,
        maxLength: 20,
        label: { ru: 'Сокращение', en: 'Short name' },
      },
      {
        name: 'isOff',
        type: 'checkbox',
        defaultValue: false,
        label: { ru: 'Отключён: для новых уроков не предлагается', en: 'Switched off: not offered any more' },
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

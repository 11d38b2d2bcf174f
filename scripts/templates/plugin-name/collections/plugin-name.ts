import { relation } from '@/collections/fields/relation'
import { schoolDateField } from '@/collections/fields/school-date-field'
import { GROUPS } from '@/collections/groups'
import type { SchoolCollection } from '@/core/plugin'

import { pluginNameRules } from '../access/rules'
import { SLUGS } from '../slugs'

/** Say what one document of it is. */
export const pluginNameCollection: SchoolCollection = {
  personalData: 'none',
  rules: pluginNameRules,
  config: {
    slug: SLUGS.pluginName,
    labels: {
      singular: { ru: 'Название плагина', en: 'Plugin title' },
      plural: { ru: 'Название плагина', en: 'Plugin title' },
    },
    admin: { group: GROUPS.study, useAsTitle: 'title', defaultColumns: ['date', 'class', 'title'] },
    defaultSort: '-date',
    fields: [
      relation({ name: 'class', to: 'classes', required: true, label: { ru: 'Класс', en: 'Class' } }),
      {
        name: 'title',
        type: 'text',
        required: true,
        maxLength: 200,
        label: { ru: 'Название', en: 'Title' },
      },
      schoolDateField({ name: 'date', required: true, index: true, label: { ru: 'Дата', en: 'Date' } }),
    ],
  },
}

import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { dictionaryRules } from '../access/rules'
import { assignmentTypesOf } from '../operations/dictionary'
import { SLUGS } from '../slugs'
import { forgetting } from './forget-dictionaries'
import { refuseSameLetter } from './refuse-same-letter'

/** Kinds of work that are marked, with their letter and usual weight. The school keeps its own list. */
export const assignmentTypes: SchoolCollection = {
  personalData: 'none',
  rules: dictionaryRules,
  config: {
    slug: SLUGS.assignmentTypes,
    labels: {
      singular: { ru: 'Тип задания', en: 'Assignment type' },
      plural: { ru: 'Типы заданий', en: 'Assignment types' },
    },
    admin: {
      group: GROUPS.settings,
      useAsTitle: 'name',
      defaultColumns: ['letter', 'name', 'weight', 'order'],
    },
    defaultSort: 'order',
    hooks: { ...forgetting(assignmentTypesOf), beforeChange: [refuseSameLetter] },
    fields: [
      { name: 'name', type: 'text', required: true, maxLength: 100, label: { ru: 'Название', en: 'Name' } },
      { name: 'letter', type: 'text', required: true, maxLength: 3, label: { ru: 'Буква', en: 'Letter' } },
      {
        name: 'weight',
        type: 'number',
        required: true,
        min: 0,
        max: 100,
        defaultValue: 10,
        label: { ru: 'Вес', en: 'Weight' },
      },
      {
        name: 'isControl',
        type: 'checkbox',
        defaultValue: false,
        label: { ru: 'Контрольная работа для норм нагрузки', en: 'A control work for the norms of load' },
      },
      {
        name: 'needsLongCheck',
        type: 'checkbox',
        defaultValue: false,
        label: { ru: 'Проверяется дома: срок по правилам оценивания', en: 'Needs long checking' },
      },
      {
        name: 'isOff',
        type: 'checkbox',
        defaultValue: false,
        label: { ru: 'Отключён: для новых работ не предлагается', en: 'Switched off: not offered any more' },
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

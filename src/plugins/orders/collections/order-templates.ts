import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { templateRules } from '../access/rules'
import { ORDER_GROUPS } from '../domain/kinds'
import { SLUGS } from '../slugs'

/** A school's own wording of its orders; without a row the usual wording holds. */
export const orderTemplates: SchoolCollection = {
  personalData: 'none',
  rules: templateRules,
  config: {
    slug: SLUGS.templates,
    labels: {
      singular: { ru: 'Шаблон приказа', en: 'Order template' },
      plural: { ru: 'Шаблоны приказов', en: 'Order templates' },
    },
    admin: { group: GROUPS.settings, useAsTitle: 'group', defaultColumns: ['group', 'series'] },
    fields: [
      {
        name: 'group',
        type: 'select',
        required: true,
        label: { ru: 'Книга приказов', en: 'Book of orders' },
        options: ORDER_GROUPS.map((value) => ({ value, label: value })),
      },
      { name: 'series', type: 'text', maxLength: 10, label: { ru: 'Индекс номера', en: 'Index' } },
      { name: 'preamble', type: 'textarea', maxLength: 2000, label: { ru: 'Преамбула', en: 'Preamble' } },
      { name: 'points', type: 'textarea', maxLength: 4000, label: { ru: 'Пункты', en: 'Points' } },
    ],
    indexes: [uniqueTogether('school', 'group')],
  },
}

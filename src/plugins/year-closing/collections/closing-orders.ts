import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { closingRules } from '../access/rules'
import { SLUGS } from '../slugs'

/** An order that the closing has drafted. */
export const closingOrders: SchoolCollection = {
  personalData: 'none',
  rules: closingRules,
  config: {
    slug: SLUGS.orders,
    labels: {
      singular: { ru: 'Приказ завершения года', en: 'Order of a year closing' },
      plural: { ru: 'Приказы завершения года', en: 'Orders of year closings' },
    },
    admin: { group: GROUPS.classes, useAsTitle: 'id', defaultColumns: ['closing', 'order'] },
    fields: [
      relation({
        name: 'closing',
        to: SLUGS.closings,
        required: true,
        label: { ru: 'Завершение года', en: 'Year closing' },
      }),
      // No relation: a draft that somebody throws away on its own card goes without asking here.
      { name: 'order', type: 'number', required: true, index: true, label: { ru: 'Приказ', en: 'Order' } },
    ],
    indexes: [uniqueTogether('school', 'order')],
  },
}

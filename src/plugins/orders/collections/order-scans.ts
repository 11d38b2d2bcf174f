import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import type { SchoolCollection } from '@/core/plugin'

import { scanRules } from '../access/rules'
import { SLUGS } from '../slugs'

/** Scans of the signed paper of an order. A new one never takes an earlier one away: the newest holds. */
export const orderScans: SchoolCollection = {
  personalData: 'ordinary',
  rules: scanRules,
  config: {
    slug: SLUGS.scans,
    labels: {
      singular: { ru: 'Скан приказа', en: 'Scan of an order' },
      plural: { ru: 'Сканы приказов', en: 'Scans of orders' },
    },
    admin: {
      group: GROUPS.classes,
      useAsTitle: 'id',
      defaultColumns: ['order', 'file', 'author', 'addedAt'],
    },
    fields: [
      relation({ name: 'order', to: SLUGS.orders, required: true, label: { ru: 'Приказ', en: 'Order' } }),
      relation({ name: 'file', to: 'media', required: true, label: { ru: 'Файл', en: 'File' } }),
      relation({ name: 'author', to: 'users', label: { ru: 'Приложил', en: 'Added by' } }),
      { name: 'addedAt', type: 'date', required: true, label: { ru: 'Приложен', en: 'Added at' } },
    ],
  },
}

import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { sealRules } from '../access/rules'
import { SLUGS } from '../slugs'

/** Nightly seals over everything that was written in the journals since the seal before (ADR 0014). */
export const journalSeals: SchoolCollection = {
  personalData: 'none',
  rules: sealRules,
  config: {
    slug: SLUGS.seals,
    labels: {
      singular: { ru: 'Печать журнала', en: 'Journal seal' },
      plural: { ru: 'Печати журнала', en: 'Journal seals' },
    },
    admin: {
      group: GROUPS.audit,
      useAsTitle: 'sequence',
      defaultColumns: ['sequence', 'at', 'count', 'hash'],
    },
    defaultSort: '-sequence',
    fields: [
      { name: 'sequence', type: 'number', required: true, label: { ru: 'Номер', en: 'Number' } },
      {
        name: 'upTo',
        type: 'number',
        required: true,
        label: { ru: 'По запись', en: 'Up to change' },
        admin: { description: { ru: 'Номер последней записи', en: 'Id of the last change' } },
      },
      { name: 'count', type: 'number', required: true, label: { ru: 'Записей', en: 'Changes' } },
      { name: 'at', type: 'date', required: true, label: { ru: 'Когда', en: 'When' } },
      {
        name: 'hash',
        type: 'text',
        required: true,
        custom: { isChecksum: true },
        label: { ru: 'Контрольная сумма', en: 'Hash' },
      },
    ],
    indexes: [uniqueTogether('school', 'sequence')],
  },
}

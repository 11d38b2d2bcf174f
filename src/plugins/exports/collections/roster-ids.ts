import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { rosterIdRules } from '../access/rules'
import { SLUGS } from '../slugs'

/** Which record of ours stands for a `sourcedId` of another system: the same file read twice changes nothing. */
export const rosterIds: SchoolCollection = {
  personalData: 'none',
  rules: rosterIdRules,
  config: {
    slug: SLUGS.rosterIds,
    labels: {
      singular: { ru: 'Номер OneRoster', en: 'OneRoster id' },
      plural: { ru: 'Номера OneRoster', en: 'OneRoster ids' },
    },
    admin: {
      group: GROUPS.audit,
      useAsTitle: 'sourcedId',
      defaultColumns: ['kind', 'sourcedId', 'document'],
    },
    fields: [
      {
        name: 'kind',
        type: 'text',
        required: true,
        maxLength: 30,
        label: { ru: 'Вид записи', en: 'Kind' },
      },
      { name: 'sourcedId', type: 'text', required: true, maxLength: 255, label: { ru: 'Номер', en: 'Id' } },
      { name: 'document', type: 'number', required: true, label: { ru: 'Запись', en: 'Document' } },
    ],
    indexes: [uniqueTogether('school', 'kind', 'sourcedId')],
  },
}

import { relation } from '@/collections/fields/relation'
import { schoolDateField } from '@/collections/fields/school-date-field'
import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { acknowledgementRules } from '../access/rules'
import { SLUGS } from '../slugs'

/** Who was asked to read which document, and when they told that they have. */
export const acknowledgements: SchoolCollection = {
  personalData: 'ordinary',
  rules: acknowledgementRules,
  config: {
    slug: SLUGS.acknowledgements,
    labels: {
      singular: { ru: 'Ознакомление', en: 'Acknowledgement' },
      plural: { ru: 'Ознакомления', en: 'Acknowledgements' },
    },
    admin: {
      group: GROUPS.content,
      useAsTitle: 'id',
      defaultColumns: ['document', 'person', 'requestedAt', 'dueOn', 'acknowledgedAt'],
    },
    defaultSort: '-requestedAt',
    fields: [
      relation({
        name: 'document',
        to: 'documents',
        required: true,
        index: false,
        label: { ru: 'Документ', en: 'Document' },
      }),
      relation({ name: 'person', to: 'people', required: true, label: { ru: 'Кто', en: 'Who' } }),
      { name: 'requestedAt', type: 'date', required: true, label: { ru: 'Разослан', en: 'Asked at' } },
      schoolDateField({ name: 'dueOn', label: { ru: 'Срок', en: 'Due on' } }),
      { name: 'remindedAt', type: 'date', label: { ru: 'Напомнили', en: 'Reminded at' } },
      { name: 'acknowledgedAt', type: 'date', label: { ru: 'Ознакомлен', en: 'Acknowledged at' } },
    ],
    indexes: [uniqueTogether('document', 'person')],
  },
}

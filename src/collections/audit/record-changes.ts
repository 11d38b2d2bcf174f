import { nobody } from '@/access/algebra'
import { hasStatus } from '@/access/has-status'
import type { SchoolCollection } from '@/core/plugin'

import { relation } from '../fields/relation'
import { GROUPS } from '../groups'

/** What was changed in cards, field by field. The server writes it, nobody edits it. */
export const recordChanges: SchoolCollection = {
  personalData: 'ordinary',
  rules: {
    create: nobody,
    read: hasStatus('administrator', 'principal', 'deputy'),
    update: nobody,
    delete: nobody,
    readVersions: nobody,
  },
  config: {
    slug: 'record-changes',
    labels: {
      singular: { ru: 'Изменение', en: 'Change' },
      plural: { ru: 'Журнал изменений', en: 'Changes' },
    },
    admin: {
      group: GROUPS.audit,
      useAsTitle: 'field',
      defaultColumns: ['at', 'author', 'record', 'document', 'field', 'before', 'after'],
    },
    defaultSort: '-at',
    fields: [
      {
        name: 'record',
        type: 'text',
        required: true,
        maxLength: 100,
        label: { ru: 'Таблица', en: 'Collection' },
      },
      { name: 'document', type: 'number', required: true, label: { ru: 'Запись', en: 'Document' } },
      { name: 'field', type: 'text', required: true, maxLength: 200, label: { ru: 'Поле', en: 'Field' } },
      { name: 'before', type: 'textarea', label: { ru: 'Было', en: 'Before' } },
      { name: 'after', type: 'textarea', label: { ru: 'Стало', en: 'After' } },
      relation({ name: 'author', to: 'users', label: { ru: 'Кто', en: 'Author' } }),
      { name: 'at', type: 'date', required: true, label: { ru: 'Когда', en: 'When' } },
    ],
    indexes: [{ fields: ['school', 'record', 'document'] }, { fields: ['school', 'at'] }],
  },
}

import { nobody } from '@/access/algebra'
import { hasStatus } from '@/access/has-status'
import type { SchoolCollection } from '@/core/plugin'

import { relation } from '../fields/relation'
import { GROUPS } from '../groups'

/** Who looked at, printed or took away personal records. The server writes it, nobody edits it. */
export const recordReads: SchoolCollection = {
  personalData: 'ordinary',
  rules: {
    create: nobody,
    read: hasStatus('administrator', 'principal'),
    update: nobody,
    delete: nobody,
    readVersions: nobody,
  },
  config: {
    slug: 'record-reads',
    labels: {
      singular: { ru: 'Просмотр', en: 'Read' },
      plural: { ru: 'Журнал просмотров', en: 'Reads' },
    },
    admin: {
      group: GROUPS.audit,
      useAsTitle: 'record',
      defaultColumns: ['at', 'reader', 'record', 'document', 'manner'],
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
      {
        name: 'document',
        type: 'number',
        label: { ru: 'Запись', en: 'Document' },
        admin: { description: { ru: 'Пусто: весь список', en: 'Empty: the whole list' } },
      },
      {
        name: 'manner',
        type: 'select',
        required: true,
        label: { ru: 'Как', en: 'How' },
        options: [
          { value: 'view', label: { ru: 'Просмотр', en: 'View' } },
          { value: 'print', label: { ru: 'Печать', en: 'Print' } },
          { value: 'export', label: { ru: 'Выгрузка', en: 'Export' } },
        ],
      },
      relation({ name: 'reader', to: 'users', label: { ru: 'Кто', en: 'Reader' } }),
      { name: 'at', type: 'date', required: true, label: { ru: 'Когда', en: 'When' } },
    ],
    indexes: [{ fields: ['school', 'record', 'document'] }, { fields: ['school', 'at'] }],
  },
}

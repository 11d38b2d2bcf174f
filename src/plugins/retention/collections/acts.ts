import { relation } from '@/collections/fields/relation'
import { schoolDateField } from '@/collections/fields/school-date-field'
import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { writtenRules } from '../access/rules'
import { RECORD_KINDS } from '../domain/record-kinds'
import { SLUGS } from '../slugs'

/** An act of destruction: its number is used once in a school. */
export const acts: SchoolCollection = {
  personalData: 'none',
  rules: writtenRules,
  config: {
    slug: SLUGS.acts,
    labels: {
      singular: { ru: 'Акт об уничтожении', en: 'Act of destruction' },
      plural: { ru: 'Акты об уничтожении', en: 'Acts of destruction' },
    },
    admin: { group: GROUPS.audit, useAsTitle: 'number', defaultColumns: ['number', 'date', 'items'] },
    defaultSort: '-date',
    fields: [
      { name: 'number', type: 'text', required: true, maxLength: 50, label: { ru: 'Номер', en: 'Number' } },
      schoolDateField({ name: 'date', label: { ru: 'Дата', en: 'Date' }, required: true }),
      { name: 'ground', type: 'text', maxLength: 500, label: { ru: 'Основание', en: 'Ground' } },
      { name: 'items', type: 'number', label: { ru: 'Записей', en: 'Items' } },
      relation({ name: 'file', to: 'media', label: { ru: 'Файл', en: 'File' } }),
      relation({ name: 'document', to: 'documents', label: { ru: 'Документ', en: 'Document' } }),
      relation({ name: 'author', to: 'users', index: false, label: { ru: 'Кто удалил', en: 'By whom' } }),
    ],
    indexes: [uniqueTogether('school', 'number')],
  },
}

/** What an act destroyed: numbers and kinds, no names. By it a second run knows that there is nothing to do. */
export const erasures: SchoolCollection = {
  personalData: 'none',
  rules: writtenRules,
  config: {
    slug: SLUGS.erasures,
    labels: {
      singular: { ru: 'Удалённая запись', en: 'Erasure' },
      plural: { ru: 'Удалённые записи', en: 'Erasures' },
    },
    admin: { group: GROUPS.audit, useAsTitle: 'key', defaultColumns: ['act', 'kind', 'fileNumber', 'at'] },
    fields: [
      relation({ name: 'act', to: SLUGS.acts, required: true, label: { ru: 'Акт', en: 'Act' } }),
      { name: 'key', type: 'text', required: true, maxLength: 50, label: { ru: 'Запись', en: 'Record' } },
      {
        name: 'kind',
        type: 'select',
        required: true,
        label: { ru: 'Вид', en: 'Kind' },
        options: RECORD_KINDS.map(({ value, label }) => ({ value, label })),
      },
      { name: 'fileNumber', type: 'text', maxLength: 20, label: { ru: 'Личное дело', en: 'Personal file' } },
      { name: 'at', type: 'date', required: true, label: { ru: 'Когда', en: 'When' } },
    ],
    indexes: [{ fields: ['school', 'key'] }],
  },
}

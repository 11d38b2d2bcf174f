import type { Where } from 'payload'

import { all, any, nobody } from '@/access/algebra'
import { hasStatus, isStaff } from '@/access/has-status'
import { byOwnUser } from '@/access/own-records'
import type { Rule } from '@/core/rule'
import type { SchoolCollection } from '@/core/plugin'
import { STATUS_LABELS, STATUSES, type Status } from '@/core/statuses'

import { relation } from '../fields/relation'
import { schoolDateField } from '../fields/school-date-field'
import { GROUPS } from '../groups'
import { stampAuthor } from './stamp-author'

const keepers = hasStatus('administrator', 'principal', 'secretary')
const authors = hasStatus('administrator', 'principal', 'secretary', 'deputy', 'teacher')
const isPublished = (): Where => ({ _status: { equals: 'published' } })
const isForMyStatus: Rule = ({ user }) => ({
  audience: { in: (user as { statuses?: Status[] } | null)?.statuses ?? [] },
})

/** The store of school documents: orders, regulations, plans. An empty audience means all staff. */
export const documents: SchoolCollection = {
  personalData: 'ordinary',
  rules: {
    create: authors,
    read: any(
      keepers,
      byOwnUser('author'),
      all(isPublished, isForMyStatus),
      all(isStaff, isPublished, () => ({ isForAllStaff: { equals: true } })),
    ),
    update: any(keepers, all(authors, byOwnUser('author'))),
    delete: hasStatus('administrator'),
    readVersions: any(keepers, nobody),
  },
  config: {
    slug: 'documents',
    labels: {
      singular: { ru: 'Документ', en: 'Document' },
      plural: { ru: 'Документы школы', en: 'Documents' },
    },
    admin: {
      group: GROUPS.content,
      useAsTitle: 'title',
      defaultColumns: ['title', 'kind', 'number', 'date', '_status'],
    },
    versions: { drafts: true, maxPerDoc: 50 },
    hooks: { beforeChange: [stampAuthor] },
    fields: [
      { name: 'title', type: 'text', required: true, maxLength: 300, label: { ru: 'Название', en: 'Title' } },
      {
        name: 'kind',
        type: 'select',
        required: true,
        defaultValue: 'other',
        label: { ru: 'Вид', en: 'Kind' },
        options: [
          { value: 'order', label: { ru: 'Приказ', en: 'Order' } },
          { value: 'regulation', label: { ru: 'Положение', en: 'Regulation' } },
          { value: 'plan', label: { ru: 'План', en: 'Plan' } },
          { value: 'report', label: { ru: 'Отчёт', en: 'Report' } },
          { value: 'other', label: { ru: 'Другое', en: 'Other' } },
        ],
      },
      { name: 'folder', type: 'text', maxLength: 200, index: true, label: { ru: 'Папка', en: 'Folder' } },
      {
        type: 'row',
        fields: [
          { name: 'number', type: 'text', maxLength: 50, label: { ru: 'Номер', en: 'Number' } },
          schoolDateField({ name: 'date', label: { ru: 'Дата', en: 'Date' } }),
        ],
      },
      { name: 'body', type: 'richText', label: { ru: 'Текст', en: 'Text' } },
      relation({ name: 'file', to: 'media', label: { ru: 'Файл', en: 'File' } }),
      {
        name: 'isForAllStaff',
        type: 'checkbox',
        defaultValue: true,
        label: { ru: 'Виден всем сотрудникам', en: 'Seen by all staff' },
      },
      {
        name: 'audience',
        type: 'select',
        hasMany: true,
        label: { ru: 'Виден также статусам', en: 'Seen also by' },
        options: STATUSES.map((value) => ({ value, label: STATUS_LABELS[value] })),
      },
      relation({
        name: 'author',
        to: 'users',
        label: { ru: 'Автор', en: 'Author' },
        admin: { readOnly: true, position: 'sidebar' },
      }),
    ],
  },
}

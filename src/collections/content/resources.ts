import { all, any } from '@/access/algebra'
import { hasStatus, isStaff } from '@/access/has-status'
import { byOwnUser } from '@/access/own-records'
import type { SchoolCollection } from '@/core/plugin'

import { relation } from '../fields/relation'
import { GROUPS } from '../groups'
import { stampAuthor } from './stamp-author'

const editors = hasStatus('administrator', 'deputy')
const ownOfTeacher = all(hasStatus('teacher'), byOwnUser('author'))

/** The catalogue of learning resources: links and files by subject and grade. */
export const resources: SchoolCollection = {
  personalData: 'none',
  rules: {
    create: hasStatus('administrator', 'deputy', 'teacher'),
    read: any(editors, byOwnUser('author'), () => ({ _status: { equals: 'published' } })),
    update: any(editors, ownOfTeacher),
    delete: any(editors, ownOfTeacher),
    readVersions: any(
      editors,
      all(isStaff, ({ user }) => ({ 'version.author': { equals: user?.id } })),
    ),
  },
  config: {
    slug: 'resources',
    labels: {
      singular: { ru: 'Ресурс', en: 'Resource' },
      plural: { ru: 'Каталог ресурсов', en: 'Resources' },
    },
    admin: {
      group: GROUPS.content,
      useAsTitle: 'title',
      defaultColumns: ['title', 'subject', 'kind', '_status'],
    },
    versions: { drafts: true, maxPerDoc: 20 },
    hooks: { beforeChange: [stampAuthor] },
    fields: [
      { name: 'title', type: 'text', required: true, maxLength: 200, label: { ru: 'Название', en: 'Title' } },
      {
        name: 'kind',
        type: 'select',
        defaultValue: 'link',
        label: { ru: 'Вид', en: 'Kind' },
        options: [
          { value: 'link', label: { ru: 'Ссылка', en: 'Link' } },
          { value: 'textbook', label: { ru: 'Учебник', en: 'Textbook' } },
          { value: 'presentation', label: { ru: 'Презентация', en: 'Presentation' } },
          { value: 'video', label: { ru: 'Видео', en: 'Video' } },
          { value: 'test', label: { ru: 'Тест', en: 'Test' } },
          { value: 'other', label: { ru: 'Другое', en: 'Other' } },
        ],
      },
      relation({ name: 'subject', to: 'subjects', label: { ru: 'Предмет', en: 'Subject' } }),
      {
        name: 'grades',
        type: 'number',
        hasMany: true,
        min: 1,
        max: 11,
        label: { ru: 'Параллели', en: 'Grades' },
      },
      { name: 'url', type: 'text', maxLength: 500, label: { ru: 'Ссылка', en: 'Link' } },
      relation({ name: 'file', to: 'media', label: { ru: 'Файл', en: 'File' } }),
      { name: 'description', type: 'richText', label: { ru: 'Описание', en: 'Description' } },
      { name: 'tags', type: 'text', hasMany: true, label: { ru: 'Метки', en: 'Tags' } },
      relation({
        name: 'author',
        to: 'users',
        label: { ru: 'Автор', en: 'Author' },
        admin: { readOnly: true, position: 'sidebar' },
      }),
    ],
  },
}

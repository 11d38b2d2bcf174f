import { nobody } from '@/access/algebra'
import { byOwnUser } from '@/access/own-records'
import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { SLUGS } from '../slugs'

/** What a teacher notes for oneself in a lesson: nobody else reads it, whatever the office. */
export const lessonNotes: SchoolCollection = {
  personalData: 'ordinary',
  rules: {
    create: nobody,
    read: byOwnUser('author'),
    update: nobody,
    delete: nobody,
    readVersions: nobody,
  },
  config: {
    slug: SLUGS.lessonNotes,
    labels: {
      singular: { ru: 'Заметка учителя', en: 'Teacher’s note' },
      plural: { ru: 'Заметки учителей', en: 'Teachers’ notes' },
    },
    admin: { group: GROUPS.study, useAsTitle: 'id', defaultColumns: ['lesson', 'text'], hidden: true },
    fields: [
      relation({ name: 'lesson', to: 'lessons', required: true, label: { ru: 'Урок', en: 'Lesson' } }),
      relation({
        name: 'author',
        to: 'users',
        required: true,
        index: false,
        label: { ru: 'Кто', en: 'Author' },
      }),
      { name: 'text', type: 'textarea', required: true, maxLength: 2000, label: { ru: 'Текст', en: 'Text' } },
    ],
    indexes: [uniqueTogether('lesson', 'author')],
  },
}

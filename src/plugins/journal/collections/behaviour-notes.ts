import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { markRules } from '../access/rules'
import { BEHAVIOUR_KINDS, BEHAVIOUR_LABELS } from '../domain/behaviour-kinds'
import { SLUGS } from '../slugs'
import { lessonCopies } from './copies'

/** What a teacher wrote of a student's behaviour in a lesson: one remark and one praise at most. */
export const behaviourNotes: SchoolCollection = {
  personalData: 'ordinary',
  rules: markRules,
  config: {
    slug: SLUGS.behaviourNotes,
    labels: {
      singular: { ru: 'Запись о поведении', en: 'Behaviour note' },
      plural: { ru: 'Записи о поведении', en: 'Behaviour notes' },
    },
    admin: {
      group: GROUPS.study,
      useAsTitle: 'id',
      defaultColumns: ['date', 'student', 'kind', 'text'],
    },
    defaultSort: '-date',
    fields: [
      relation({
        name: 'student',
        to: 'students',
        required: true,
        index: false,
        label: { ru: 'Ученик', en: 'Student' },
      }),
      ...lessonCopies(),
      {
        name: 'kind',
        type: 'select',
        required: true,
        label: { ru: 'Вид', en: 'Kind' },
        options: BEHAVIOUR_KINDS.map((value) => ({ value, label: BEHAVIOUR_LABELS[value] })),
      },
      { name: 'text', type: 'textarea', required: true, maxLength: 500, label: { ru: 'Текст', en: 'Text' } },
      relation({ name: 'author', to: 'users', index: false, label: { ru: 'Кто написал', en: 'Author' } }),
    ],
    // A save that is repeated, or two devices at once, come to one and the same note.
    indexes: [uniqueTogether('student', 'lesson', 'kind'), { fields: ['date', 'student'] }],
  },
}

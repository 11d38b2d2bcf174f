import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import type { SchoolCollection } from '@/core/plugin'

import { revisionRules } from '../access/rules'
import { SLUGS } from '../slugs'
import { lessonCopies } from './copies'
import { markFields } from './mark-fields'

/** The value that a mark had before it was corrected or removed. */
export const markRevisions: SchoolCollection = {
  personalData: 'ordinary',
  rules: revisionRules,
  config: {
    slug: SLUGS.markRevisions,
    labels: {
      singular: { ru: 'Прежняя отметка', en: 'Earlier mark' },
      plural: { ru: 'Прежние отметки', en: 'Earlier marks' },
    },
    admin: {
      group: GROUPS.study,
      useAsTitle: 'id',
      defaultColumns: ['date', 'student', 'value', 'replacedAt', 'replacedBy'],
    },
    defaultSort: '-replacedAt',
    fields: [
      relation({ name: 'student', to: 'students', required: true, label: { ru: 'Ученик', en: 'Student' } }),
      relation({
        name: 'assignment',
        to: SLUGS.assignments,
        required: true,
        label: { ru: 'Задание', en: 'Assignment' },
      }),
      ...lessonCopies(),
      ...markFields(),
      { name: 'replacedAt', type: 'date', label: { ru: 'Когда исправлена', en: 'Replaced at' } },
      relation({
        name: 'replacedBy',
        to: 'users',
        index: false,
        label: { ru: 'Кем исправлена', en: 'Replaced by' },
      }),
    ],
  },
}

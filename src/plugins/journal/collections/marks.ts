import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { markRules } from '../access/rules'
import { SLUGS } from '../slugs'
import { lessonCopies } from './copies'
import { markFields } from './mark-fields'

/** A student's mark for an assignment: one, whatever happens. */
export const marks: SchoolCollection = {
  personalData: 'ordinary',
  rules: markRules,
  config: {
    slug: SLUGS.marks,
    labels: { singular: { ru: 'Отметка', en: 'Mark' }, plural: { ru: 'Отметки', en: 'Marks' } },
    admin: {
      group: GROUPS.study,
      useAsTitle: 'id',
      defaultColumns: ['date', 'student', 'value', 'isDebt', 'comment'],
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
      relation({
        name: 'assignment',
        to: SLUGS.assignments,
        required: true,
        label: { ru: 'Задание', en: 'Assignment' },
      }),
      ...lessonCopies(),
      ...markFields(),
      // Told of the first mark in the cell; a correction leaves it.
      {
        name: 'lateDays',
        type: 'number',
        min: 0,
        label: { ru: 'Позже срока, учебных дней', en: 'Late by school days' },
      },
    ],
    indexes: [
      uniqueTogether('student', 'assignment'),
      { fields: ['workload', 'date'] },
      { fields: ['student', 'date'] },
    ],
  },
}

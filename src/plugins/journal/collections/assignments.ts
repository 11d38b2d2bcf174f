import { relation } from '@/collections/fields/relation'
import { schoolDateField } from '@/collections/fields/school-date-field'
import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { assignmentRules } from '../access/rules'
import { SLUGS } from '../slugs'
import { lessonCopies } from './copies'

/** A task of a lesson that is marked: an answer, a control work, homework. */
export const assignments: SchoolCollection = {
  personalData: 'none',
  rules: assignmentRules,
  config: {
    slug: SLUGS.assignments,
    labels: { singular: { ru: 'Задание', en: 'Assignment' }, plural: { ru: 'Задания', en: 'Assignments' } },
    admin: {
      group: GROUPS.study,
      useAsTitle: 'topic',
      defaultColumns: ['date', 'class', 'type', 'topic', 'weight'],
    },
    defaultSort: '-date',
    fields: [
      ...lessonCopies(),
      // Two devices that add «the first assignment» at once come to one and the same document by this number.
      {
        name: 'position',
        type: 'number',
        required: true,
        min: 1,
        max: 20,
        label: { ru: 'Порядок в уроке', en: 'Place in the lesson' },
      },
      relation({
        name: 'type',
        to: SLUGS.assignmentTypes,
        required: true,
        index: false,
        label: { ru: 'Тип', en: 'Type' },
      }),
      { name: 'topic', type: 'text', maxLength: 500, label: { ru: 'Тема', en: 'Topic' } },
      {
        name: 'weight',
        type: 'number',
        required: true,
        min: 0,
        max: 100,
        label: { ru: 'Вес', en: 'Weight' },
      },
      {
        name: 'maxScore',
        type: 'number',
        min: 1,
        max: 1000,
        label: { ru: 'Наибольший балл', en: 'Highest score' },
        admin: {
          description: {
            ru: 'Для тестов: балл показывают рядом с отметкой',
            en: 'For tests: shown beside the mark',
          },
        },
      },
      schoolDateField({ name: 'dueDate', label: { ru: 'Срок', en: 'Due' } }),
    ],
    indexes: [uniqueTogether('lesson', 'position'), { fields: ['workload', 'date'] }],
  },
}

import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import type { SchoolCollection } from '@/core/plugin'

import { planRules } from '../access/rules'
import { SLUGS } from '../slugs'

/** A topic of a plan in its place. The section is a word of the topic: topics of one section stand together. */
export const planTopics: SchoolCollection = {
  personalData: 'none',
  rules: planRules,
  config: {
    slug: SLUGS.topics,
    labels: {
      singular: { ru: 'Тема плана', en: 'Topic of a plan' },
      plural: { ru: 'Темы планов', en: 'Topics of plans' },
    },
    admin: {
      group: GROUPS.study,
      useAsTitle: 'title',
      defaultColumns: ['plan', 'order', 'section', 'title', 'hours'],
    },
    fields: [
      relation({
        name: 'plan',
        to: SLUGS.plans,
        required: true,
        label: { ru: 'Тематический план', en: 'Lesson plan' },
      }),
      { name: 'order', type: 'number', required: true, min: 1, label: { ru: 'Номер', en: 'Number' } },
      {
        name: 'section',
        type: 'text',
        maxLength: 200,
        defaultValue: '',
        label: { ru: 'Раздел', en: 'Section' },
      },
      { name: 'title', type: 'text', required: true, maxLength: 300, label: { ru: 'Тема', en: 'Topic' } },
      {
        name: 'hours',
        type: 'number',
        required: true,
        min: 1,
        max: 99,
        label: { ru: 'Часы', en: 'Hours' },
      },
      relation({ name: 'lessonType', to: 'lesson-types', label: { ru: 'Тип урока', en: 'Lesson type' } }),
      {
        name: 'homework',
        type: 'textarea',
        maxLength: 2000,
        label: { ru: 'Домашнее задание', en: 'Homework' },
      },
      {
        name: 'homeworkMinutes',
        type: 'number',
        min: 0,
        max: 600,
        label: { ru: 'Минут на задание', en: 'Minutes of homework' },
      },
      { name: 'materials', type: 'textarea', maxLength: 2000, label: { ru: 'Материалы', en: 'Materials' } },
      { name: 'outcomes', type: 'textarea', maxLength: 2000, label: { ru: 'Результаты', en: 'Outcomes' } },
      {
        name: 'isControl',
        type: 'checkbox',
        defaultValue: false,
        label: { ru: 'Контрольная работа', en: 'Control work' },
      },
    ],
    indexes: [{ fields: ['plan', 'order'] }],
  },
}

import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import type { SchoolCollection } from '@/core/plugin'

import { planRules } from '../access/rules'
import { SLUGS } from '../slugs'

/** A calendar-thematic plan (КТП): a variant of what is taught in a subject and a grade, shared in the school. */
export const lessonPlans: SchoolCollection = {
  personalData: 'none',
  rules: planRules,
  config: {
    slug: SLUGS.plans,
    labels: {
      singular: { ru: 'Тематический план', en: 'Lesson plan' },
      plural: { ru: 'Тематические планы', en: 'Lesson plans' },
    },
    admin: {
      group: GROUPS.study,
      useAsTitle: 'title',
      defaultColumns: ['title', 'subject', 'grade', 'state', 'author'],
    },
    fields: [
      { name: 'title', type: 'text', required: true, maxLength: 150, label: { ru: 'Название', en: 'Title' } },
      relation({ name: 'subject', to: 'subjects', required: true, label: { ru: 'Предмет', en: 'Subject' } }),
      {
        name: 'grade',
        type: 'number',
        required: true,
        min: 1,
        max: 11,
        label: { ru: 'Параллель', en: 'Grade' },
      },
      relation({ name: 'year', to: 'years', label: { ru: 'Учебный год', en: 'School year' } }),
      {
        name: 'hoursPerWeek',
        type: 'number',
        required: true,
        min: 0.5,
        max: 40,
        label: { ru: 'Часов в неделю', en: 'Hours a week' },
      },
      { name: 'profile', type: 'text', maxLength: 100, label: { ru: 'Уровень, профиль', en: 'Level' } },
      { name: 'textbook', type: 'text', maxLength: 300, label: { ru: 'Учебник', en: 'Textbook' } },
      relation({ name: 'author', to: 'staff', required: true, label: { ru: 'Автор', en: 'Author' } }),
      {
        name: 'state',
        type: 'select',
        required: true,
        defaultValue: 'draft',
        index: true,
        label: { ru: 'Состояние', en: 'State' },
        options: [
          { value: 'draft', label: { ru: 'Черновик', en: 'Draft' } },
          { value: 'submitted', label: { ru: 'На утверждении', en: 'Submitted' } },
          { value: 'returned', label: { ru: 'Возвращён', en: 'Returned' } },
          { value: 'approved', label: { ru: 'Утверждён', en: 'Approved' } },
        ],
      },
      { name: 'submittedAt', type: 'date', label: { ru: 'Отправлен', en: 'Submitted at' } },
      { name: 'approvedAt', type: 'date', label: { ru: 'Утверждён', en: 'Approved at' } },
      relation({ name: 'approvedBy', to: 'people', label: { ru: 'Кто утвердил', en: 'Approved by' } }),
      relation({ name: 'origin', to: SLUGS.plans, label: { ru: 'Скопирован из', en: 'Copied from' } }),
      {
        name: 'totalHours',
        type: 'number',
        required: true,
        defaultValue: 0,
        min: 0,
        label: { ru: 'Часов в темах', en: 'Hours of its topics' },
      },
      {
        name: 'topicCount',
        type: 'number',
        required: true,
        defaultValue: 0,
        min: 0,
        label: { ru: 'Тем', en: 'Topics' },
      },
      {
        name: 'revision',
        type: 'number',
        required: true,
        defaultValue: 1,
        admin: { hidden: true },
        label: { ru: 'Номер изменения', en: 'Revision' },
      },
      {
        name: 'searchText',
        type: 'text',
        admin: { hidden: true },
        label: { ru: 'Для поиска', en: 'Search' },
      },
    ],
    indexes: [{ fields: ['school', 'subject', 'grade'] }],
  },
}

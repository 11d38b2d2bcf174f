import { relation } from '@/collections/fields/relation'
import { schoolDateField } from '@/collections/fields/school-date-field'
import { GROUPS } from '@/collections/groups'
import type { SchoolCollection } from '@/core/plugin'

import { paperRules } from '../access/rules'
import { SLUGS } from '../slugs'

/** What differed between the paper and this journal, what was done, and whether a deputy has noted it. */
export const journalDiscrepancies: SchoolCollection = {
  personalData: 'ordinary',
  rules: paperRules,
  config: {
    slug: SLUGS.discrepancies,
    labels: {
      singular: { ru: 'Расхождение в журнале', en: 'Discrepancy of a journal' },
      plural: { ru: 'Расхождения в журналах', en: 'Discrepancies of journals' },
    },
    admin: {
      group: GROUPS.study,
      useAsTitle: 'onPaper',
      defaultColumns: ['week', 'class', 'workload', 'onPaper', 'here', 'done'],
    },
    defaultSort: '-week',
    fields: [
      relation({ name: 'class', to: 'classes', required: true, label: { ru: 'Класс', en: 'Class' } }),
      relation({
        name: 'workload',
        to: 'workloads',
        required: true,
        label: { ru: 'Нагрузка', en: 'Workload' },
      }),
      schoolDateField({ name: 'week', required: true, label: { ru: 'Неделя с', en: 'Week from' } }),
      relation({ name: 'lesson', to: 'lessons', label: { ru: 'Урок', en: 'Lesson' } }),
      relation({ name: 'student', to: 'students', label: { ru: 'Ученик', en: 'Student' } }),
      {
        name: 'onPaper',
        type: 'text',
        required: true,
        maxLength: 500,
        label: { ru: 'На бумаге', en: 'On paper' },
      },
      { name: 'here', type: 'text', required: true, maxLength: 500, label: { ru: 'В системе', en: 'Here' } },
      { name: 'done', type: 'text', maxLength: 500, label: { ru: 'Что сделано', en: 'What was done' } },
      { name: 'doneAt', type: 'date', label: { ru: 'Когда исправлено', en: 'Put right at' } },
      relation({
        name: 'author',
        to: 'users',
        required: true,
        index: false,
        label: { ru: 'Кто', en: 'Who' },
      }),
      { name: 'seenAt', type: 'date', label: { ru: 'Принято к сведению', en: 'Noted at' } },
      relation({ name: 'seenBy', to: 'users', index: false, label: { ru: 'Кто принял', en: 'Noted by' } }),
      {
        name: 'revision',
        type: 'number',
        required: true,
        defaultValue: 1,
        admin: { hidden: true },
        label: { ru: 'Номер изменения', en: 'Revision' },
      },
    ],
    indexes: [{ fields: ['class', 'week'] }, { fields: ['school', 'seenAt'] }],
  },
}

import { relation } from '@/collections/fields/relation'
import { schoolDateField } from '@/collections/fields/school-date-field'
import { GROUPS } from '@/collections/groups'
import type { SchoolCollection } from '@/core/plugin'

import { remarkRules } from '../access/rules'
import { SLUGS } from '../slugs'
import { kindWords, stateWords } from '../translations/words'
import { REMARK_KINDS, REMARK_STATES } from '../types'

/** A remark on how a journal is kept: of a whole journal, a lesson or a cell. Written and settled by operations. */
export const journalRemarks: SchoolCollection = {
  personalData: 'ordinary',
  rules: remarkRules,
  config: {
    slug: SLUGS.remarks,
    labels: {
      singular: { ru: 'Замечание к журналу', en: 'Journal remark' },
      plural: { ru: 'Замечания к журналам', en: 'Journal remarks' },
    },
    admin: {
      group: GROUPS.study,
      useAsTitle: 'text',
      defaultColumns: ['dueDate', 'teacher', 'class', 'kind', 'text', 'state'],
    },
    defaultSort: '-dueDate',
    fields: [
      relation({
        name: 'workload',
        to: 'workloads',
        required: true,
        label: { ru: 'Нагрузка', en: 'Workload' },
      }),
      relation({
        name: 'class',
        to: 'classes',
        required: true,
        index: false,
        label: { ru: 'Класс', en: 'Class' },
      }),
      relation({ name: 'teacher', to: 'staff', required: true, label: { ru: 'Учитель', en: 'Teacher' } }),
      relation({ name: 'lesson', to: 'lessons', label: { ru: 'Урок', en: 'Lesson' } }),
      schoolDateField({ name: 'lessonDate', label: { ru: 'Дата урока', en: 'Date of the lesson' } }),
      relation({ name: 'student', to: 'students', label: { ru: 'Ученик', en: 'Student' } }),
      // The assignment may be removed later; what was remarked on it stays.
      { name: 'assignment', type: 'number', label: { ru: 'Задание', en: 'Assignment' } },
      {
        name: 'kind',
        type: 'select',
        required: true,
        label: { ru: 'О чём', en: 'About' },
        options: REMARK_KINDS.map((value) => ({ value, label: kindWords(value) })),
      },
      { name: 'text', type: 'textarea', required: true, maxLength: 2000, label: { ru: 'Текст', en: 'Text' } },
      schoolDateField({ name: 'dueDate', required: true, label: { ru: 'Срок', en: 'Due' } }),
      {
        name: 'state',
        type: 'select',
        required: true,
        defaultValue: 'open',
        label: { ru: 'Состояние', en: 'State' },
        options: REMARK_STATES.map((value) => ({ value, label: stateWords(value) })),
      },
      { name: 'answer', type: 'textarea', maxLength: 2000, label: { ru: 'Ответ', en: 'Answer' } },
      relation({ name: 'author', to: 'users', index: false, label: { ru: 'Автор', en: 'Author' } }),
      { name: 'writtenAt', type: 'date', required: true, label: { ru: 'Написано', en: 'Written at' } },
      { name: 'answeredAt', type: 'date', label: { ru: 'Ответ дан', en: 'Answered at' } },
      { name: 'closedAt', type: 'date', label: { ru: 'Закрыто', en: 'Closed at' } },
      {
        name: 'revision',
        type: 'number',
        required: true,
        defaultValue: 1,
        admin: { hidden: true },
        label: { ru: 'Номер изменения', en: 'Revision' },
      },
    ],
    indexes: [{ fields: ['school', 'state', 'dueDate'] }],
  },
}

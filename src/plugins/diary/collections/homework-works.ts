import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { workRules } from '../access/rules'
import { LONGEST_ANSWER, LONGEST_REPLY } from '../domain/limits'
import { SLUGS } from '../slugs'

const readOnly = { readOnly: true }

/** What a student did with the homework of a lesson: the tick, the answer, and what the teacher said to it. */
export const homeworkWorks: SchoolCollection = {
  personalData: 'ordinary',
  rules: workRules,
  config: {
    slug: SLUGS.works,
    labels: {
      singular: { ru: 'Выполнение задания', en: 'Homework done' },
      plural: { ru: 'Выполнение заданий', en: 'Homework done' },
    },
    admin: {
      group: GROUPS.study,
      useAsTitle: 'id',
      defaultColumns: ['student', 'lesson', 'isDone', 'handedAt', 'seenAt'],
    },
    fields: [
      relation({
        name: 'lesson',
        to: 'lessons',
        required: true,
        label: { ru: 'Урок, на котором задано', en: 'Lesson in which it was set' },
      }),
      relation({ name: 'student', to: 'students', required: true, label: { ru: 'Ученик', en: 'Student' } }),
      relation({
        name: 'workload',
        to: 'workloads',
        required: true,
        index: false,
        label: { ru: 'Нагрузка', en: 'Workload' },
        admin: readOnly,
      }),
      relation({
        name: 'class',
        to: 'classes',
        required: true,
        index: false,
        label: { ru: 'Класс', en: 'Class' },
        admin: readOnly,
      }),
      { name: 'isDone', type: 'checkbox', defaultValue: false, label: { ru: 'Сделано', en: 'Done' } },
      { name: 'text', type: 'textarea', maxLength: LONGEST_ANSWER, label: { ru: 'Ответ', en: 'Answer' } },
      { name: 'handedAt', type: 'date', label: { ru: 'Сдано', en: 'Handed in at' } },
      { name: 'seenAt', type: 'date', label: { ru: 'Учитель посмотрел', en: 'Seen at' } },
      relation({ name: 'seenBy', to: 'users', index: false, label: { ru: 'Кто посмотрел', en: 'Seen by' } }),
      {
        name: 'reply',
        type: 'textarea',
        maxLength: LONGEST_REPLY,
        label: { ru: 'Отзыв учителя', en: 'The teacher’s reply' },
      },
      {
        name: 'isReturned',
        type: 'checkbox',
        defaultValue: false,
        label: { ru: 'Возвращено на доработку', en: 'Given back' },
      },
      // Grows with every change of the answer, so that nobody judges what has been replaced meanwhile.
      { name: 'revision', type: 'number', required: true, defaultValue: 0, admin: { hidden: true } },
    ],
    indexes: [uniqueTogether('lesson', 'student')],
  },
}

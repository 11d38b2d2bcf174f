import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { changeRules } from '../access/rules'
import { LESSON_KINDS, type LessonKind } from '../domain/change-chain'
import { SLUGS } from '../slugs'
import { lessonCopies } from './copies'

const KINDS: Record<LessonKind, { ru: string; en: string }> = {
  mark: { ru: 'Отметка', en: 'Mark' },
  attendance: { ru: 'Посещаемость', en: 'Attendance' },
  topic: { ru: 'Тема', en: 'Topic' },
  lessonType: { ru: 'Тип урока', en: 'Lesson type' },
  homework: { ru: 'Домашнее задание', en: 'Homework' },
  homeworkDueDate: { ru: 'Срок домашнего задания', en: 'Homework due' },
  homeworkMinutes: { ru: 'Время на задание, мин', en: 'Homework, minutes' },
  studentNote: { ru: 'Заметка для учеников', en: 'Note to the students' },
  weight: { ru: 'Вес задания', en: 'Weight of an assignment' },
  assignment: { ru: 'Задание удалено', en: 'Assignment removed' },
  dueDate: { ru: 'Срок сдачи', en: 'Due date of an assignment' },
  maxScore: { ru: 'Наибольший балл', en: 'Highest score' },
  remark: { ru: 'Замечание', en: 'Remark' },
  praise: { ru: 'Похвала', en: 'Praise' },
}

/** Everything that was ever written in a lesson, change by change, each bound to the one before it (ADR 0014). */
export const journalChanges: SchoolCollection = {
  personalData: 'ordinary',
  rules: changeRules,
  config: {
    slug: SLUGS.changes,
    labels: {
      singular: { ru: 'Запись журнала', en: 'Journal change' },
      plural: { ru: 'Журнал изменений оценок', en: 'Journal changes' },
    },
    admin: {
      group: GROUPS.audit,
      useAsTitle: 'id',
      defaultColumns: ['at', 'author', 'kind', 'student', 'before', 'after', 'lesson'],
    },
    defaultSort: '-at',
    fields: [
      ...lessonCopies(),
      { name: 'sequence', type: 'number', required: true, label: { ru: 'Номер', en: 'Number' } },
      {
        name: 'kind',
        type: 'select',
        required: true,
        label: { ru: 'Что', en: 'What' },
        options: LESSON_KINDS.map((value) => ({ value, label: KINDS[value] })),
      },
      relation({ name: 'student', to: 'students', label: { ru: 'Ученик', en: 'Student' } }),
      // The assignment may be removed later; what was written about it stays.
      { name: 'assignment', type: 'number', label: { ru: 'Задание', en: 'Assignment' } },
      { name: 'before', type: 'textarea', label: { ru: 'Было', en: 'Before' } },
      { name: 'after', type: 'textarea', label: { ru: 'Стало', en: 'After' } },
      { name: 'reason', type: 'textarea', label: { ru: 'Причина', en: 'Reason' } },
      relation({ name: 'author', to: 'users', index: false, label: { ru: 'Кто', en: 'Author' } }),
      { name: 'at', type: 'date', required: true, label: { ru: 'Когда', en: 'When' } },
      { name: 'salt', type: 'text', admin: { hidden: true } },
      { name: 'digest', type: 'text', required: true, custom: { isChecksum: true }, admin: { hidden: true } },
      {
        name: 'hash',
        type: 'text',
        required: true,
        custom: { isChecksum: true },
        label: { ru: 'Контрольная сумма', en: 'Hash' },
      },
    ],
    indexes: [
      uniqueTogether('lesson', 'sequence'),
      { fields: ['workload', 'date'] },
      { fields: ['school', 'kind', 'at'] },
    ],
  },
}

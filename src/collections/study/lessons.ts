import { any, nobody } from '@/access/algebra'
import { among } from '@/access/among'
import { hasStatus } from '@/access/has-status'
import { ofLedClass, ofOwnWorkload } from '@/access/own-records'
import type { SchoolCollection } from '@/core/plugin'

import { relation } from '../fields/relation'
import { schoolDateField } from '../fields/school-date-field'
import { GROUPS } from '../groups'
import { uniqueTogether } from '../unique'
import { checkLesson } from './check-lesson'

const planners = hasStatus('administrator', 'deputy')

/** A dated occurrence of a workload. Teachers record it through the journal; here it is planned. */
export const lessons: SchoolCollection = {
  personalData: 'none',
  rules: {
    create: planners,
    read: any(
      hasStatus('administrator', 'principal', 'deputy', 'secretary', 'medical', 'counsellor'),
      ofOwnWorkload(),
      ofLedClass(),
      among('substitute', ({ staff }) => [staff]),
      among('class', ({ learningClasses }) => learningClasses),
    ),
    update: planners,
    delete: nobody,
    readVersions: nobody,
  },
  config: {
    slug: 'lessons',
    labels: { singular: { ru: 'Урок', en: 'Lesson' }, plural: { ru: 'Уроки', en: 'Lessons' } },
    admin: {
      group: GROUPS.study,
      useAsTitle: 'date',
      defaultColumns: ['date', 'number', 'class', 'subject', 'teacher', 'topic'],
    },
    defaultSort: '-date',
    hooks: { beforeChange: [checkLesson] },
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
        index: false,
        label: { ru: 'Класс', en: 'Class' },
        admin: { readOnly: true },
      }),
      relation({
        name: 'subject',
        to: 'subjects',
        index: false,
        label: { ru: 'Предмет', en: 'Subject' },
        admin: { readOnly: true },
      }),
      relation({
        name: 'subgroup',
        to: 'subgroups',
        index: false,
        label: { ru: 'Подгруппа', en: 'Subgroup' },
        admin: { readOnly: true },
      }),
      relation({
        name: 'teacher',
        to: 'staff',
        index: false,
        label: { ru: 'Учитель', en: 'Teacher' },
        admin: { readOnly: true },
      }),
      relation({
        name: 'term',
        to: 'terms',
        index: false,
        label: { ru: 'Учебный период', en: 'Term' },
        admin: { readOnly: true },
      }),
      schoolDateField({ name: 'date', required: true, label: { ru: 'Дата', en: 'Date' } }),
      {
        name: 'number',
        type: 'number',
        required: true,
        min: 0,
        max: 16,
        label: { ru: 'Номер урока', en: 'Lesson number' },
      },
      relation({ name: 'room', to: 'rooms', label: { ru: 'Кабинет', en: 'Room' } }),
      relation({ name: 'substitute', to: 'staff', label: { ru: 'Замещает', en: 'Substitute' } }),
      {
        name: 'state',
        type: 'select',
        required: true,
        defaultValue: 'planned',
        label: { ru: 'Состояние', en: 'State' },
        options: [
          { value: 'planned', label: { ru: 'По расписанию', en: 'Planned' } },
          { value: 'held', label: { ru: 'Проведён', en: 'Held' } },
          { value: 'cancelled', label: { ru: 'Отменён', en: 'Cancelled' } },
        ],
      },
      // Where a moved lesson stood: a timetable published later neither takes it away nor gives it twice.
      schoolDateField({ name: 'movedFromDate', label: { ru: 'Перенесён с', en: 'Moved from' } }),
      {
        name: 'movedFromNumber',
        type: 'number',
        min: 0,
        max: 16,
        label: { ru: 'Перенесён с урока', en: 'Moved from lesson' },
      },
      { name: 'topic', type: 'text', maxLength: 500, label: { ru: 'Тема', en: 'Topic' } },
      relation({
        name: 'lessonType',
        to: 'lesson-types',
        index: false,
        label: { ru: 'Тип урока', en: 'Lesson type' },
      }),
      {
        name: 'homework',
        type: 'textarea',
        maxLength: 5000,
        label: { ru: 'Домашнее задание', en: 'Homework' },
      },
      schoolDateField({ name: 'homeworkDueDate', label: { ru: 'К какому дню', en: 'Due' } }),
      {
        name: 'homeworkMinutes',
        type: 'number',
        min: 1,
        max: 300,
        label: { ru: 'Минут на домашнее задание', en: 'Minutes of homework' },
      },
      // Files point to their lesson; this saves asking for them where there are none.
      {
        name: 'hasFiles',
        type: 'checkbox',
        defaultValue: false,
        label: { ru: 'Есть файлы', en: 'Has files' },
        admin: { readOnly: true },
      },
      {
        name: 'recordedAt',
        type: 'date',
        label: { ru: 'Записан', en: 'Recorded at' },
        admin: { readOnly: true },
      },
      relation({
        name: 'recordedBy',
        to: 'users',
        index: false,
        label: { ru: 'Кем записан', en: 'Recorded by' },
        admin: { readOnly: true },
      }),
    ],
    indexes: [
      uniqueTogether('workload', 'date', 'number'),
      { fields: ['class', 'date'] },
      { fields: ['class', 'homeworkDueDate'] },
      { fields: ['teacher', 'date'] },
      { fields: ['school', 'date'] },
    ],
  },
}

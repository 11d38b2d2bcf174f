import { relation } from '@/collections/fields/relation'
import { schoolDateField } from '@/collections/fields/school-date-field'
import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { substitutionRules } from '../access/rules'
import { SLUGS } from '../slugs'

const lessonNumber = { type: 'number' as const, min: 0, max: 16 }

/** What was decided about a lesson whose teacher is away. A lesson has one row: the last decision. */
export const substitutions: SchoolCollection = {
  personalData: 'ordinary',
  rules: substitutionRules,
  config: {
    slug: SLUGS.substitutions,
    labels: {
      singular: { ru: 'Замена урока', en: 'Substitution' },
      plural: { ru: 'Замены уроков', en: 'Substitutions' },
    },
    admin: {
      group: GROUPS.study,
      useAsTitle: 'date',
      defaultColumns: ['date', 'number', 'class', 'kind', 'substitute', 'state'],
    },
    defaultSort: '-date',
    fields: [
      relation({
        name: 'lesson',
        to: 'lessons',
        required: true,
        index: false,
        label: { ru: 'Урок', en: 'Lesson' },
      }),
      relation({ name: 'absence', to: 'staff-absences', label: { ru: 'Отсутствие', en: 'Absence' } }),
      {
        name: 'kind',
        type: 'select',
        required: true,
        label: { ru: 'Решение', en: 'Decision' },
        options: [
          { value: 'substitute', label: { ru: 'Замена', en: 'Substitute' } },
          { value: 'merge', label: { ru: 'Объединение подгрупп', en: 'Merged subgroups' } },
          { value: 'cancel', label: { ru: 'Отмена', en: 'Cancelled' } },
          { value: 'move', label: { ru: 'Перенос', en: 'Moved' } },
        ],
      },
      relation({
        name: 'workload',
        to: 'workloads',
        required: true,
        index: false,
        label: { ru: 'Нагрузка', en: 'Workload' },
      }),
      relation({ name: 'class', to: 'classes', required: true, label: { ru: 'Класс', en: 'Class' } }),
      relation({
        name: 'teacher',
        to: 'staff',
        required: true,
        label: { ru: 'Вместо кого', en: 'Instead of' },
      }),
      schoolDateField({ name: 'date', required: true, label: { ru: 'Дата', en: 'Date' } }),
      { ...lessonNumber, name: 'number', required: true, label: { ru: 'Номер урока', en: 'Lesson number' } },
      relation({ name: 'substitute', to: 'staff', label: { ru: 'Кто ведёт', en: 'Substitute' } }),
      relation({
        name: 'mergedInto',
        to: 'lessons',
        index: false,
        label: { ru: 'С каким уроком', en: 'With which lesson' },
      }),
      schoolDateField({ name: 'toDate', label: { ru: 'Перенесён на', en: 'Moved to' } }),
      { ...lessonNumber, name: 'toNumber', label: { ru: 'На урок', en: 'To lesson' } },
      relation({ name: 'room', to: 'rooms', index: false, label: { ru: 'Кабинет', en: 'Room' } }),
      {
        name: 'payment',
        type: 'select',
        required: true,
        label: { ru: 'Оплата', en: 'Payment' },
        options: [
          { value: 'full', label: { ru: 'Урок по предмету', en: 'Lesson of the subject' } },
          { value: 'supervision', label: { ru: 'Присмотр', en: 'Supervision' } },
          { value: 'merged', label: { ru: 'За объединение групп', en: 'For merged groups' } },
          { value: 'none', label: { ru: 'Без оплаты', en: 'Unpaid' } },
        ],
      },
      {
        name: 'hours',
        type: 'number',
        required: true,
        min: 0,
        max: 4,
        defaultValue: 1,
        label: { ru: 'Часов', en: 'Hours' },
      },
      { name: 'note', type: 'text', maxLength: 300, label: { ru: 'Примечание', en: 'Note' } },
      {
        name: 'state',
        type: 'select',
        required: true,
        defaultValue: 'planned',
        label: { ru: 'Состояние', en: 'State' },
        options: [
          { value: 'planned', label: { ru: 'Решена', en: 'Decided' } },
          { value: 'announced', label: { ru: 'Объявлена', en: 'Announced' } },
          { value: 'withdrawn', label: { ru: 'Отозвана', en: 'Withdrawn' } },
        ],
      },
      { name: 'acknowledgedAt', type: 'date', label: { ru: 'Ознакомлен', en: 'Acknowledged' } },
      relation({
        name: 'decidedBy',
        to: 'users',
        index: false,
        label: { ru: 'Кто решил', en: 'Decided by' },
      }),
      {
        name: 'revision',
        type: 'number',
        required: true,
        defaultValue: 1,
        admin: { hidden: true },
        label: { ru: 'Номер изменения', en: 'Revision' },
      },
      {
        name: 'was',
        type: 'text',
        required: true,
        maxLength: 500,
        admin: { hidden: true },
        label: { ru: 'Как было', en: 'As it was' },
      },
      // Date, substitute and time of day, otherwise something of the lesson's own: two deputies who write at once
      // can not send one teacher into two classes.
      {
        name: 'busyKey',
        type: 'text',
        required: true,
        maxLength: 60,
        admin: { hidden: true },
        label: { ru: 'Занятость', en: 'Busy at' },
      },
    ],
    indexes: [
      uniqueTogether('lesson'),
      uniqueTogether('school', 'busyKey'),
      { fields: ['school', 'date'] },
      { fields: ['school', 'toDate'] },
    ],
  },
}

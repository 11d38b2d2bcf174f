import { relation } from '@/collections/fields/relation'
import { schoolDateField } from '@/collections/fields/school-date-field'
import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { lineRules } from '../access/rules'
import { SLUGS } from '../slugs'

/** A student in an order, and what carrying it out closed and opened, so that it can be undone. */
export const orderLines: SchoolCollection = {
  personalData: 'ordinary',
  rules: lineRules,
  config: {
    slug: SLUGS.lines,
    labels: {
      singular: { ru: 'Строка приказа', en: 'Order line' },
      plural: { ru: 'Строки приказов', en: 'Order lines' },
    },
    admin: {
      group: GROUPS.classes,
      useAsTitle: 'id',
      defaultColumns: ['order', 'student', 'fromClass', 'toClass'],
    },
    fields: [
      relation({ name: 'order', to: SLUGS.orders, required: true, label: { ru: 'Приказ', en: 'Order' } }),
      relation({ name: 'student', to: 'students', required: true, label: { ru: 'Ученик', en: 'Student' } }),
      relation({ name: 'fromClass', to: 'classes', label: { ru: 'Из класса', en: 'From class' } }),
      relation({ name: 'toClass', to: 'classes', label: { ru: 'В класс', en: 'To class' } }),
      { name: 'note', type: 'text', maxLength: 500, label: { ru: 'Откуда, куда, причина', en: 'Note' } },
      relation({
        name: 'closed',
        to: 'enrolments',
        label: { ru: 'Закрытое зачисление', en: 'Closed enrolment' },
      }),
      schoolDateField({ name: 'closedTo', label: { ru: 'Прежний последний день', en: 'Former last day' } }),
      // No relation: an order that is undone takes the enrolment away, and the line stays.
      { name: 'opened', type: 'number', label: { ru: 'Открытое зачисление', en: 'Opened enrolment' } },
    ],
    indexes: [uniqueTogether('order', 'student')],
  },
}

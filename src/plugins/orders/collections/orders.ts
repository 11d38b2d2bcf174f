import { relation } from '@/collections/fields/relation'
import { schoolDateField } from '@/collections/fields/school-date-field'
import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { orderRules } from '../access/rules'
import { ORDER_KIND_NAMES, ORDER_KINDS } from '../domain/kinds'
import { SLUGS } from '../slugs'
import { ORDER_STATES } from '../types'

const STATE_LABELS = {
  draft: { ru: 'Проект', en: 'Draft' },
  signed: { ru: 'Подписан', en: 'Signed' },
  done: { ru: 'Исполнен', en: 'Carried out' },
  cancelled: { ru: 'Отменён', en: 'Cancelled' },
} as const

/** Orders on movement (приказы о движении): the only way into a class, out of it and between classes. */
export const orders: SchoolCollection = {
  personalData: 'ordinary',
  rules: orderRules,
  config: {
    slug: SLUGS.orders,
    labels: { singular: { ru: 'Приказ', en: 'Order' }, plural: { ru: 'Приказы', en: 'Orders' } },
    admin: {
      group: GROUPS.classes,
      useAsTitle: 'label',
      defaultColumns: ['label', 'kind', 'date', 'effectiveOn', 'state'],
    },
    defaultSort: '-date',
    fields: [
      relation({
        name: 'year',
        to: 'years',
        required: true,
        label: { ru: 'Учебный год', en: 'School year' },
      }),
      {
        name: 'kind',
        type: 'select',
        required: true,
        label: { ru: 'Вид', en: 'Kind' },
        options: ORDER_KIND_NAMES.map((value) => ({ value, label: ORDER_KINDS[value].label })),
      },
      { name: 'series', type: 'text', maxLength: 10, label: { ru: 'Индекс', en: 'Index' } },
      { name: 'number', type: 'number', label: { ru: 'Номер по порядку', en: 'Running number' } },
      { name: 'label', type: 'text', maxLength: 30, label: { ru: 'Номер', en: 'Number' } },
      {
        // A draft has no number yet, and empty values must not meet in a unique key.
        name: 'numberKey',
        type: 'text',
        required: true,
        maxLength: 60,
        admin: { hidden: true },
        label: { ru: 'Номер в году', en: 'Number in the year' },
      },
      schoolDateField({ name: 'date', required: true, label: { ru: 'Дата приказа', en: 'Date' } }),
      schoolDateField({
        name: 'effectiveOn',
        required: true,
        index: true,
        label: { ru: 'Действует с', en: 'Effective on' },
      }),
      {
        name: 'state',
        type: 'select',
        required: true,
        index: true,
        defaultValue: 'draft',
        label: { ru: 'Состояние', en: 'State' },
        options: ORDER_STATES.map((value) => ({ value, label: STATE_LABELS[value] })),
      },
      { name: 'ground', type: 'textarea', maxLength: 2000, label: { ru: 'Основание', en: 'Ground' } },
      {
        name: 'body',
        type: 'textarea',
        admin: { hidden: true },
        label: { ru: 'Текст, как подписан', en: 'The text as signed' },
      },
      relation({ name: 'signer', to: 'users', label: { ru: 'Подписал', en: 'Signed by' } }),
      { name: 'signedAt', type: 'date', label: { ru: 'Подписан', en: 'Signed at' } },
      { name: 'doneAt', type: 'date', label: { ru: 'Исполнен', en: 'Carried out at' } },
      {
        name: 'failure',
        type: 'textarea',
        maxLength: 2000,
        label: { ru: 'Почему не исполнен', en: 'Why it was not carried out' },
      },
      relation({ name: 'cancels', to: SLUGS.orders, label: { ru: 'Отменяет приказ', en: 'Cancels' } }),
      relation({ name: 'document', to: 'documents', label: { ru: 'В хранилище', en: 'In the store' } }),
      relation({ name: 'author', to: 'users', label: { ru: 'Подготовил', en: 'Prepared by' } }),
      {
        name: 'revision',
        type: 'number',
        required: true,
        defaultValue: 1,
        admin: { hidden: true },
        label: { ru: 'Редакция проекта', en: 'Revision of the draft' },
      },
    ],
    indexes: [uniqueTogether('school', 'numberKey'), { fields: ['school', 'date'] }],
  },
}

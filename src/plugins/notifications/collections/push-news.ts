import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { queueRules } from '../access/rules'
import { SLUGS } from '../slugs'

/** What somebody may have to be told of, and what was told last: nothing is told twice, nothing that was taken back. */
export const pushNews: SchoolCollection = {
  personalData: 'ordinary',
  rules: queueRules,
  config: {
    slug: SLUGS.news,
    labels: { singular: { ru: 'Новость', en: 'News' }, plural: { ru: 'Новости', en: 'News' } },
    admin: { group: GROUPS.people, hidden: true },
    fields: [
      relation({
        name: 'user',
        to: 'users',
        required: true,
        index: false,
        label: { ru: 'Кому', en: 'To whom' },
      }),
      relation({ name: 'student', to: 'students', required: true, label: { ru: 'О ком', en: 'Of whom' } }),
      {
        name: 'kind',
        type: 'select',
        required: true,
        label: { ru: 'Что', en: 'What' },
        options: [
          { value: 'mark', label: { ru: 'Отметка', en: 'Mark' } },
          { value: 'homework', label: { ru: 'Задание', en: 'Homework' } },
        ],
      },
      { name: 'source', type: 'number', required: true, label: { ru: 'Запись', en: 'Record' } },
      relation({
        name: 'workload',
        to: 'workloads',
        required: true,
        index: false,
        label: { ru: 'Нагрузка', en: 'Workload' },
      }),
      { name: 'at', type: 'date', required: true, label: { ru: 'Когда', en: 'When' } },
      { name: 'isPending', type: 'checkbox', defaultValue: true, label: { ru: 'Ждёт', en: 'Waits' } },
      { name: 'told', type: 'text', maxLength: 80, label: { ru: 'Сказано', en: 'Told' } },
    ],
    indexes: [uniqueTogether('user', 'student', 'kind', 'source'), { fields: ['school', 'isPending', 'at'] }],
  },
}

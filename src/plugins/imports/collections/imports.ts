import { nobody } from '@/access/algebra'
import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import type { SchoolCollection } from '@/core/plugin'

import { SLUGS } from '../slugs'
import { KINDS } from '../types'

const KIND_LABELS = {
  students: { ru: 'Ученики', en: 'Students' },
  staff: { ru: 'Сотрудники', en: 'Staff' },
  classes: { ru: 'Классы', en: 'Classes' },
  workloads: { ru: 'Нагрузка', en: 'Workloads' },
  roster: { ru: 'Архив OneRoster', en: 'OneRoster archive' },
}

/** Imported files: the table only until it is confirmed, and who brought in what. The portal alone reads them. */
export const imports: SchoolCollection = {
  personalData: 'ordinary',
  rules: { create: nobody, read: nobody, update: nobody, delete: nobody, readVersions: nobody },
  config: {
    slug: SLUGS.imports,
    labels: { singular: { ru: 'Импорт', en: 'Import' }, plural: { ru: 'Импорт', en: 'Imports' } },
    admin: { group: GROUPS.people, hidden: true },
    fields: [
      {
        name: 'kind',
        type: 'select',
        required: true,
        label: { ru: 'Что в файле', en: 'Kind' },
        options: [...KINDS, 'roster' as const].map((value) => ({ value, label: KIND_LABELS[value] })),
      },
      { name: 'fileName', type: 'text', maxLength: 200, label: { ru: 'Файл', en: 'File' } },
      {
        name: 'state',
        type: 'select',
        required: true,
        defaultValue: 'draft',
        label: { ru: 'Состояние', en: 'State' },
        options: [
          { value: 'draft', label: { ru: 'Не подтверждён', en: 'Not confirmed' } },
          { value: 'done', label: { ru: 'Выполнен', en: 'Done' } },
          { value: 'undone', label: { ru: 'Отменён', en: 'Undone' } },
        ],
      },
      relation({ name: 'author', to: 'users', index: false, label: { ru: 'Кто', en: 'Author' } }),
      { name: 'confirmedAt', type: 'date', label: { ru: 'Подтверждён', en: 'Confirmed at' } },
      { name: 'from', type: 'text', maxLength: 10, label: { ru: 'С какого дня', en: 'From' } },
      {
        name: 'admission',
        type: 'select',
        label: { ru: 'Как зачислить новых учеников', en: 'How new students are enrolled' },
        options: [
          { value: 'direct', label: { ru: 'Сразу, без приказа', en: 'At once, without an order' } },
          { value: 'order', label: { ru: 'Проектом приказа', en: 'By the draft of an order' } },
        ],
      },
      { name: 'sheet', type: 'text', maxLength: 31, label: { ru: 'Лист', en: 'Sheet' } },
      { name: 'matching', type: 'textarea', label: { ru: 'Столбцы', en: 'Columns' } },
      { name: 'headers', type: 'textarea', label: { ru: 'Заголовки', en: 'Headers' } },
      { name: 'content', type: 'textarea', label: { ru: 'Таблица', en: 'Table' } },
      { name: 'warnings', type: 'textarea', label: { ru: 'Предупреждения', en: 'Warnings' } },
      { name: 'counts', type: 'textarea', label: { ru: 'Итог', en: 'Counts' } },
      { name: 'written', type: 'textarea', label: { ru: 'Записано', en: 'Written' } },
      { name: 'changed', type: 'textarea', label: { ru: 'Изменено', en: 'Changed' } },
      { name: 'lists', type: 'textarea', label: { ru: 'Изменённые списки', en: 'Changed lists' } },
    ],
    indexes: [{ fields: ['school', 'createdAt'] }],
  },
}

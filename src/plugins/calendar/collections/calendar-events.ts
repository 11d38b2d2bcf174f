import { stampAuthor } from '@/collections/content/stamp-author'
import { relation } from '@/collections/fields/relation'
import { schoolDateField } from '@/collections/fields/school-date-field'
import { GROUPS } from '@/collections/groups'
import type { SchoolCollection } from '@/core/plugin'
import { STATUS_LABELS, STATUSES } from '@/core/statuses'

import { eventRules } from '../access/rules'
import { SLUGS } from '../slugs'
import { AUDIENCES, EVENT_KINDS } from '../types'
import { en } from '../translations/en'
import { ru } from '../translations/ru'
import { checkEvent } from './check-event'

/** Events of the school; whom one concerns reads it. */
export const calendarEvents: SchoolCollection = {
  personalData: 'none',
  rules: eventRules,
  config: {
    slug: SLUGS.events,
    labels: { singular: { ru: 'Событие', en: 'Event' }, plural: { ru: 'События', en: 'Events' } },
    admin: {
      group: GROUPS.content,
      useAsTitle: 'title',
      defaultColumns: ['title', 'kind', 'from', 'to', 'audience', 'isPublished'],
    },
    defaultSort: '-from',
    hooks: { beforeChange: [stampAuthor, checkEvent] },
    fields: [
      { name: 'title', type: 'text', required: true, maxLength: 200, label: { ru: 'Название', en: 'Title' } },
      {
        name: 'kind',
        type: 'select',
        required: true,
        defaultValue: 'event',
        label: { ru: 'Вид', en: 'Kind' },
        options: EVENT_KINDS.map((value) => ({ value, label: { ru: ru.kinds[value], en: en.kinds[value] } })),
      },
      {
        name: 'description',
        type: 'textarea',
        maxLength: 3000,
        label: { ru: 'Описание', en: 'Description' },
      },
      {
        type: 'row',
        fields: [
          schoolDateField({ name: 'from', required: true, index: true, label: { ru: 'С', en: 'From' } }),
          schoolDateField({ name: 'to', index: true, label: { ru: 'По', en: 'To' } }),
        ],
      },
      {
        type: 'row',
        fields: [
          { name: 'startTime', type: 'text', maxLength: 5, label: { ru: 'Начало', en: 'Begins' } },
          { name: 'endTime', type: 'text', maxLength: 5, label: { ru: 'Конец', en: 'Ends' } },
        ],
      },
      relation({ name: 'room', to: 'rooms', index: false, label: { ru: 'Кабинет', en: 'Room' } }),
      { name: 'place', type: 'text', maxLength: 200, label: { ru: 'Место', en: 'Place' } },
      {
        name: 'audience',
        type: 'select',
        required: true,
        defaultValue: 'everybody',
        label: { ru: 'Кому показать', en: 'Audience' },
        options: AUDIENCES.map((value) => ({
          value,
          label: { ru: ru.audiences[value], en: en.audiences[value] },
        })),
      },
      relation({ name: 'classes', to: 'classes', hasMany: true, label: { ru: 'Классы', en: 'Classes' } }),
      {
        name: 'statuses',
        type: 'select',
        hasMany: true,
        label: { ru: 'Статусы', en: 'Statuses' },
        options: STATUSES.map((value) => ({ value, label: STATUS_LABELS[value] })),
      },
      {
        name: 'isPublished',
        type: 'checkbox',
        defaultValue: true,
        label: { ru: 'Опубликовано', en: 'Published' },
      },
      relation({
        name: 'author',
        to: 'users',
        label: { ru: 'Автор', en: 'Author' },
        admin: { readOnly: true, position: 'sidebar' },
      }),
      relation({
        name: 'changedBy',
        to: 'users',
        index: false,
        label: { ru: 'Кто изменил последним', en: 'Last changed by' },
        admin: { readOnly: true, position: 'sidebar' },
      }),
    ],
    indexes: [{ fields: ['school', 'from'] }],
  },
}

import { isStaff } from '@/access/has-status'
import { relation } from '@/collections/fields/relation'
import { schoolDateField } from '@/collections/fields/school-date-field'
import { GROUPS } from '@/collections/groups'
import type { SchoolCollection } from '@/core/plugin'

import { eventRules } from '../access/rules'
import { SLUGS } from '../slugs'

/** What a class did together outside its lessons. Written through the pages of the class teacher alone. */
export const classEvents: SchoolCollection = {
  personalData: 'ordinary',
  rules: eventRules,
  config: {
    slug: SLUGS.events,
    labels: {
      singular: { ru: 'Классное мероприятие', en: 'Class event' },
      plural: { ru: 'Классные мероприятия', en: 'Class events' },
    },
    admin: {
      group: GROUPS.classes,
      useAsTitle: 'title',
      defaultColumns: ['from', 'class', 'kind', 'title'],
    },
    defaultSort: '-from',
    fields: [
      relation({ name: 'class', to: 'classes', required: true, label: { ru: 'Класс', en: 'Class' } }),
      relation({
        name: 'kind',
        to: SLUGS.kinds,
        required: true,
        index: false,
        label: { ru: 'Вид', en: 'Kind' },
      }),
      { name: 'title', type: 'text', required: true, maxLength: 200, label: { ru: 'Название', en: 'Title' } },
      schoolDateField({ name: 'from', required: true, label: { ru: 'С', en: 'From' } }),
      schoolDateField({ name: 'to', required: true, label: { ru: 'По', en: 'To' } }),
      { name: 'startTime', type: 'text', maxLength: 5, label: { ru: 'Начало', en: 'Begins' } },
      { name: 'endTime', type: 'text', maxLength: 5, label: { ru: 'Конец', en: 'Ends' } },
      relation({ name: 'room', to: 'rooms', index: false, label: { ru: 'Кабинет', en: 'Room' } }),
      { name: 'place', type: 'text', maxLength: 200, label: { ru: 'Место', en: 'Place' } },
      {
        name: 'isWholeClass',
        type: 'checkbox',
        defaultValue: true,
        label: { ru: 'Весь класс', en: 'The whole class' },
      },
      {
        ...relation({
          name: 'students',
          to: 'students',
          hasMany: true,
          label: { ru: 'Ученики', en: 'Students' },
        }),
        // A family needs no list of other children.
        access: { read: ({ req }) => isStaff({ req, user: req.user }) as boolean },
      },
      relation({ name: 'staff', to: 'staff', hasMany: true, label: { ru: 'Сотрудники', en: 'Staff' } }),
      { name: 'guests', type: 'text', maxLength: 500, label: { ru: 'Гости', en: 'Guests' } },
      { name: 'text', type: 'textarea', maxLength: 5000, label: { ru: 'Что было', en: 'What was done' } },
      relation({
        name: 'calendarEvent',
        to: 'calendar-events',
        index: false,
        label: { ru: 'Событие календаря', en: 'Event of the calendar' },
      }),
      relation({ name: 'author', to: 'users', index: false, label: { ru: 'Автор', en: 'Author' } }),
      relation({
        name: 'changedBy',
        to: 'users',
        index: false,
        label: { ru: 'Кто изменил последним', en: 'Last changed by' },
      }),
      { name: 'removedAt', type: 'date', label: { ru: 'Удалено', en: 'Removed at' } },
    ],
    indexes: [{ fields: ['school', 'to'] }],
  },
}

import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import type { SchoolCollection } from '@/core/plugin'

import { closingRules } from '../access/rules'
import { SLUGS } from '../slugs'

/** A class that the next year shall have. */
export const plannedClasses: SchoolCollection = {
  personalData: 'none',
  rules: closingRules,
  config: {
    slug: SLUGS.plan,
    labels: {
      singular: { ru: 'Класс следующего года', en: 'Class of the next year' },
      plural: { ru: 'Классы следующего года', en: 'Classes of the next year' },
    },
    admin: { group: GROUPS.classes, useAsTitle: 'letter', defaultColumns: ['grade', 'letter', 'made'] },
    fields: [
      relation({
        name: 'closing',
        to: SLUGS.closings,
        required: true,
        label: { ru: 'Завершение года', en: 'Year closing' },
      }),
      relation({ name: 'fromClass', to: 'classes', label: { ru: 'Из класса', en: 'Former class' } }),
      {
        name: 'grade',
        type: 'number',
        required: true,
        min: 1,
        max: 11,
        label: { ru: 'Параллель', en: 'Grade' },
      },
      {
        name: 'letter',
        type: 'text',
        required: true,
        maxLength: 15,
        label: { ru: 'Литера', en: 'Letter' },
      },
      { name: 'profile', type: 'text', maxLength: 100, label: { ru: 'Профиль', en: 'Profile' } },
      relation({ name: 'room', to: 'rooms', label: { ru: 'Кабинет', en: 'Room' } }),
      relation({
        name: 'teacher',
        to: 'staff',
        label: { ru: 'Классный руководитель', en: 'Class teacher' },
      }),
      relation({
        name: 'termSet',
        to: 'term-sets',
        required: true,
        label: { ru: 'Периоды и каникулы', en: 'Terms and vacations' },
      }),
      relation({ name: 'bellSchedule', to: 'bell-schedules', label: { ru: 'Звонки', en: 'Bells' } }),
      {
        name: 'capacity',
        type: 'number',
        required: true,
        min: 1,
        max: 60,
        defaultValue: 25,
        label: { ru: 'Вместимость', en: 'Capacity' },
      },
      relation({ name: 'made', to: 'classes', label: { ru: 'Класс', en: 'Class' } }),
      {
        name: 'hasMade',
        type: 'checkbox',
        defaultValue: false,
        label: { ru: 'Класс создан здесь', en: 'Made the class' },
      },
    ],
  },
}

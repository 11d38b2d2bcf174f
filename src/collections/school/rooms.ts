import type { SchoolCollection } from '@/core/plugin'

import { GROUPS } from '../groups'
import { settingsRules } from '../settings-rules'
import { uniqueTogether } from '../unique'

/** A room where lessons are held. */
export const rooms: SchoolCollection = {
  personalData: 'none',
  rules: settingsRules,
  config: {
    slug: 'rooms',
    labels: { singular: { ru: 'Кабинет', en: 'Room' }, plural: { ru: 'Кабинеты', en: 'Rooms' } },
    admin: { group: GROUPS.settings, useAsTitle: 'name', defaultColumns: ['name', 'kind', 'capacity'] },
    defaultSort: 'name',
    fields: [
      {
        name: 'name',
        type: 'text',
        required: true,
        maxLength: 50,
        label: { ru: 'Номер или название', en: 'Number or name' },
      },
      {
        name: 'kind',
        type: 'select',
        defaultValue: 'ordinary',
        label: { ru: 'Вид', en: 'Kind' },
        options: [
          { value: 'ordinary', label: { ru: 'Обычный', en: 'Ordinary' } },
          { value: 'lab', label: { ru: 'Лаборатория', en: 'Laboratory' } },
          { value: 'computer', label: { ru: 'Компьютерный класс', en: 'Computer room' } },
          { value: 'workshop', label: { ru: 'Мастерская', en: 'Workshop' } },
          { value: 'gym', label: { ru: 'Спортзал', en: 'Gym' } },
          { value: 'hall', label: { ru: 'Актовый зал', en: 'Assembly hall' } },
        ],
      },
      { name: 'capacity', type: 'number', min: 1, max: 1000, label: { ru: 'Мест', en: 'Places' } },
    ],
    indexes: [uniqueTogether('school', 'name')],
  },
}

import type { TextFieldSingleValidation } from 'payload'

import type { SchoolCollection } from '@/core/plugin'

import { GROUPS } from '../groups'
import { settingsRules } from '../settings-rules'
import { uniqueTogether } from '../unique'

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

const isTime: TextFieldSingleValidation = (value, { req }) =>
  TIME.test(value ?? '') ||
  (req.i18n?.language === 'en' ? 'Give the time as HH:MM' : 'Укажите время в виде ЧЧ:ММ')

/** When lessons begin and end. A class without its own schedule follows the default one. */
export const bellSchedules: SchoolCollection = {
  personalData: 'none',
  rules: settingsRules,
  config: {
    slug: 'bell-schedules',
    labels: {
      singular: { ru: 'Расписание звонков', en: 'Bell schedule' },
      plural: { ru: 'Расписания звонков', en: 'Bell schedules' },
    },
    admin: { group: GROUPS.settings, useAsTitle: 'name', defaultColumns: ['name', 'isDefault'] },
    fields: [
      { name: 'name', type: 'text', required: true, maxLength: 100, label: { ru: 'Название', en: 'Name' } },
      { name: 'isDefault', type: 'checkbox', defaultValue: false, label: { ru: 'Основное', en: 'Default' } },
      {
        name: 'periods',
        type: 'array',
        label: { ru: 'Уроки', en: 'Lessons' },
        fields: [
          {
            type: 'row',
            fields: [
              {
                name: 'number',
                type: 'number',
                required: true,
                min: 0,
                max: 16,
                label: { ru: 'Урок', en: 'Lesson' },
              },
              {
                name: 'start',
                type: 'text',
                required: true,
                validate: isTime,
                label: { ru: 'Начало', en: 'Start' },
              },
              {
                name: 'end',
                type: 'text',
                required: true,
                validate: isTime,
                label: { ru: 'Конец', en: 'End' },
              },
            ],
          },
        ],
      },
    ],
    indexes: [uniqueTogether('school', 'name')],
  },
}

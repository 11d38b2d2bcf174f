import { any, everybody, nobody } from '@/access/algebra'
import { hasStatus } from '@/access/has-status'
import type { SchoolCollection } from '@/core/plugin'

import { GROUPS } from '../groups'

/** Time zones of Russia that a school may choose from. */
export const TIME_ZONES = [
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Europe/Samara',
  'Asia/Yekaterinburg',
  'Asia/Omsk',
  'Asia/Krasnoyarsk',
  'Asia/Irkutsk',
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Magadan',
  'Asia/Kamchatka',
] as const

/** A school: the wall that no document crosses. */
export const schools: SchoolCollection = {
  personalData: 'none',
  scope: 'installation',
  rules: {
    create: nobody,
    read: everybody,
    update: any(hasStatus('administrator')),
    delete: nobody,
    readVersions: nobody,
  },
  config: {
    slug: 'schools',
    labels: { singular: { ru: 'Школа', en: 'School' }, plural: { ru: 'Школы', en: 'Schools' } },
    admin: {
      group: GROUPS.settings,
      useAsTitle: 'shortName',
      defaultColumns: ['shortName', 'name', 'timeZone'],
    },
    fields: [
      {
        name: 'name',
        type: 'text',
        required: true,
        maxLength: 300,
        label: { ru: 'Полное название', en: 'Full name' },
      },
      {
        name: 'shortName',
        type: 'text',
        required: true,
        maxLength: 100,
        label: { ru: 'Краткое название', en: 'Short name' },
      },
      {
        name: 'timeZone',
        type: 'select',
        required: true,
        defaultValue: 'Europe/Samara',
        label: { ru: 'Часовой пояс', en: 'Time zone' },
        options: TIME_ZONES.map((value) => ({ value, label: value })),
      },
      {
        name: 'weekDays',
        type: 'number',
        required: true,
        min: 5,
        max: 6,
        defaultValue: 5,
        label: { ru: 'Учебных дней в неделе', en: 'School days a week' },
      },
      {
        name: 'substituteDays',
        type: 'number',
        min: 0,
        max: 120,
        defaultValue: 14,
        label: {
          ru: 'Сколько дней замещающий может записывать урок',
          en: 'For how many days a substitute may record a lesson',
        },
      },
      {
        name: 'finalLockDays',
        type: 'number',
        min: 0,
        max: 120,
        defaultValue: 5,
        label: {
          ru: 'Сколько дней после конца периода можно ставить итоговые отметки',
          en: 'For how many days after a term its final marks may be put',
        },
      },
      {
        name: 'examLockDays',
        type: 'number',
        min: 0,
        max: 180,
        defaultValue: 60,
        label: {
          ru: 'Сколько дней после конца года можно ставить экзаменационные и итоговые отметки',
          en: 'For how many days after the year exam and final marks may be put',
        },
      },
      {
        name: 'examGrades',
        type: 'text',
        maxLength: 60,
        defaultValue: '9, 11',
        label: { ru: 'В каких классах экзамены (через запятую)', en: 'Grades with exams, by commas' },
        admin: { placeholder: '9, 11' },
      },
      { name: 'address', type: 'text', maxLength: 300, label: { ru: 'Адрес', en: 'Address' } },
      { name: 'phone', type: 'text', maxLength: 40, label: { ru: 'Телефон', en: 'Phone' } },
      { name: 'email', type: 'email', label: { ru: 'Электронная почта', en: 'E-mail' } },
      {
        name: 'switchedOff',
        type: 'text',
        maxLength: 2000,
        label: { ru: 'Выключенные части системы', en: 'Switched-off parts' },
        // Changed at /setup/plugins alone: there it is checked what needs what.
        access: { create: () => false, read: () => false, update: () => false },
        admin: { hidden: true },
      },
      {
        name: 'isDemo',
        type: 'checkbox',
        defaultValue: false,
        label: { ru: 'Учебная школа', en: 'Demo school' },
        admin: { readOnly: true, position: 'sidebar' },
      },
    ],
  },
}

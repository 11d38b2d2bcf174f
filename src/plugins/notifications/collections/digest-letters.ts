import { relation } from '@/collections/fields/relation'
import { schoolDateField } from '@/collections/fields/school-date-field'
import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { queueRules } from '../access/rules'
import { SLUGS } from '../slugs'

const STATES = {
  taken: { ru: 'Готовится', en: 'Being written' },
  handing: { ru: 'Передаётся', en: 'Being handed over' },
  sent: { ru: 'Отправлено', en: 'Sent' },
  nothing: { ru: 'Писать не о чем', en: 'Nothing to tell' },
  failed: { ru: 'Не отправлено', en: 'Not sent' },
}

/** That a person was written to about a week: the unique key lets nobody be written to twice. */
export const digestLetters: SchoolCollection = {
  personalData: 'ordinary',
  rules: queueRules,
  config: {
    slug: SLUGS.letters,
    labels: {
      singular: { ru: 'Письмо за неделю', en: 'Weekly letter' },
      plural: { ru: 'Письма за неделю', en: 'Weekly letters' },
    },
    admin: { group: GROUPS.people, hidden: true },
    fields: [
      relation({
        name: 'user',
        to: 'users',
        required: true,
        index: false,
        label: { ru: 'Кому', en: 'To whom' },
      }),
      schoolDateField({ name: 'week', required: true, label: { ru: 'Неделя', en: 'Week' } }),
      {
        name: 'state',
        type: 'select',
        required: true,
        label: { ru: 'Состояние', en: 'State' },
        options: Object.entries(STATES).map(([value, label]) => ({ value, label })),
      },
      { name: 'claim', type: 'text', maxLength: 40, label: { ru: 'Кто готовит', en: 'Written by' } },
      { name: 'takenAt', type: 'date', required: true, label: { ru: 'Взято', en: 'Taken at' } },
      {
        name: 'attempts',
        type: 'number',
        required: true,
        defaultValue: 0,
        label: { ru: 'Попыток', en: 'Attempts' },
      },
    ],
    indexes: [uniqueTogether('school', 'user', 'week')],
  },
}

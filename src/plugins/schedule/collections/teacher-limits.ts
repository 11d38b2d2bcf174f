import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { limitRules } from '../access/rules'
import { SLUGS } from '../slugs'

/** A teacher's own room, and the lessons at which there can be none. */
export const teacherLimits: SchoolCollection = {
  personalData: 'none',
  rules: limitRules,
  config: {
    slug: SLUGS.limits,
    labels: {
      singular: { ru: 'Условия учителя', en: 'Limits of a teacher' },
      plural: { ru: 'Условия учителей', en: 'Limits of teachers' },
    },
    admin: { group: GROUPS.study, useAsTitle: 'id', defaultColumns: ['teacher', 'room', 'unavailable'] },
    fields: [
      relation({ name: 'teacher', to: 'staff', required: true, label: { ru: 'Учитель', en: 'Teacher' } }),
      relation({ name: 'room', to: 'rooms', index: false, label: { ru: 'Свой кабинет', en: 'Own room' } }),
      {
        name: 'unavailable',
        type: 'text',
        maxLength: 1000,
        label: { ru: 'Недоступные уроки (день-номер)', en: 'Unavailable lessons (day-number)' },
      },
    ],
    indexes: [uniqueTogether('school', 'teacher')],
  },
}

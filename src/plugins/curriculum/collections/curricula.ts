import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { curriculumRules } from '../access/rules'
import { SLUGS } from '../slugs'

/** A curriculum of one school year: what classes of a grade learn, in hours a week. */
export const curricula: SchoolCollection = {
  personalData: 'none',
  rules: curriculumRules,
  config: {
    slug: SLUGS.curricula,
    labels: {
      singular: { ru: 'Учебный план', en: 'Curriculum' },
      plural: { ru: 'Учебные планы', en: 'Curricula' },
    },
    admin: {
      group: GROUPS.study,
      useAsTitle: 'name',
      defaultColumns: ['name', 'year', 'grade', 'profile', 'weekDays'],
    },
    fields: [
      relation({
        name: 'year',
        to: 'years',
        required: true,
        label: { ru: 'Учебный год', en: 'School year' },
      }),
      { name: 'name', type: 'text', required: true, maxLength: 100, label: { ru: 'Название', en: 'Name' } },
      {
        name: 'grade',
        type: 'number',
        required: true,
        min: 1,
        max: 11,
        label: { ru: 'Параллель', en: 'Grade' },
      },
      { name: 'profile', type: 'text', maxLength: 100, label: { ru: 'Профиль', en: 'Profile' } },
      {
        name: 'weekDays',
        type: 'number',
        required: true,
        min: 5,
        max: 6,
        label: { ru: 'Учебных дней в неделе', en: 'School days a week' },
      },
      {
        name: 'weeks',
        type: 'number',
        required: true,
        min: 1,
        max: 45,
        label: { ru: 'Учебных недель в году', en: 'Weeks a year' },
      },
      {
        name: 'revision',
        type: 'number',
        required: true,
        defaultValue: 1,
        admin: { hidden: true },
        label: { ru: 'Номер изменения', en: 'Revision' },
      },
    ],
    indexes: [uniqueTogether('school', 'year', 'name')],
  },
}

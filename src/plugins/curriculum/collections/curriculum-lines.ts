import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { curriculumRules } from '../access/rules'
import { HOURS } from '../domain/hours'
import { SLUGS } from '../slugs'

/** Hours a week of a subject in a part of a curriculum. An empty cell has no row. */
export const curriculumLines: SchoolCollection = {
  personalData: 'none',
  rules: curriculumRules,
  config: {
    slug: SLUGS.lines,
    labels: {
      singular: { ru: 'Строка учебного плана', en: 'Line of a curriculum' },
      plural: { ru: 'Строки учебных планов', en: 'Lines of curricula' },
    },
    admin: {
      group: GROUPS.study,
      useAsTitle: 'id',
      defaultColumns: ['curriculum', 'component', 'subject', 'hoursPerWeek'],
    },
    fields: [
      relation({
        name: 'curriculum',
        to: SLUGS.curricula,
        required: true,
        label: { ru: 'Учебный план', en: 'Curriculum' },
      }),
      relation({
        name: 'subject',
        to: 'subjects',
        required: true,
        label: { ru: 'Предмет', en: 'Subject' },
      }),
      {
        name: 'component',
        type: 'select',
        required: true,
        label: { ru: 'Часть', en: 'Part' },
        options: [
          { value: 'mandatory', label: { ru: 'Обязательная часть', en: 'Mandatory part' } },
          {
            value: 'formed',
            label: {
              ru: 'Часть, формируемая участниками образовательных отношений',
              en: 'Part formed by the participants of education',
            },
          },
          { value: 'extracurricular', label: { ru: 'Внеурочная деятельность', en: 'Extracurricular' } },
        ],
      },
      {
        name: 'hoursPerWeek',
        type: 'number',
        required: true,
        min: HOURS.least,
        max: HOURS.most,
        label: { ru: 'Часов в неделю', en: 'Hours a week' },
      },
    ],
    indexes: [uniqueTogether('curriculum', 'subject', 'component')],
  },
}

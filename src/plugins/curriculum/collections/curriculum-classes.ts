import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { curriculumRules } from '../access/rules'
import { SLUGS } from '../slugs'

/** Which curriculum a class follows: one and no more. */
export const curriculumClasses: SchoolCollection = {
  personalData: 'none',
  rules: curriculumRules,
  config: {
    slug: SLUGS.classes,
    labels: {
      singular: { ru: 'Класс учебного плана', en: 'Class of a curriculum' },
      plural: { ru: 'Классы учебных планов', en: 'Classes of curricula' },
    },
    admin: { group: GROUPS.study, useAsTitle: 'id', defaultColumns: ['curriculum', 'class'] },
    fields: [
      relation({
        name: 'curriculum',
        to: SLUGS.curricula,
        required: true,
        label: { ru: 'Учебный план', en: 'Curriculum' },
      }),
      relation({ name: 'class', to: 'classes', required: true, label: { ru: 'Класс', en: 'Class' } }),
    ],
    indexes: [uniqueTogether('school', 'class')],
  },
}

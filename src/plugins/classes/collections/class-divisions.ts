import { periodFields } from '@/collections/fields/period-fields'
import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import type { SchoolCollection } from '@/core/plugin'

import { divisionRules } from '../access/rules'
import { SLUGS } from '../slugs'

/** A class divided for a time: «Английский язык, две группы». Its parts are subgroups, one for each subject. */
export const classDivisions: SchoolCollection = {
  personalData: 'none',
  rules: divisionRules,
  config: {
    slug: SLUGS.divisions,
    labels: {
      singular: { ru: 'Деление класса', en: 'Division of a class' },
      plural: { ru: 'Деления классов', en: 'Divisions of classes' },
    },
    admin: { group: GROUPS.classes, useAsTitle: 'name', defaultColumns: ['name', 'class', 'from', 'to'] },
    fields: [
      relation({ name: 'class', to: 'classes', required: true, label: { ru: 'Класс', en: 'Class' } }),
      { name: 'name', type: 'text', required: true, maxLength: 100, label: { ru: 'Название', en: 'Name' } },
      ...periodFields(),
      {
        name: 'revision',
        type: 'number',
        required: true,
        defaultValue: 1,
        admin: { hidden: true },
        label: { ru: 'Номер изменения', en: 'Revision' },
      },
    ],
  },
}

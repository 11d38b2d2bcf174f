import { relation } from '@/collections/fields/relation'
import { schoolDateField } from '@/collections/fields/school-date-field'
import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { versionRules } from '../access/rules'
import { SLUGS } from '../slugs'

/** A timetable of the school: drafts without dates, published ones from a day on. */
export const timetableVersions: SchoolCollection = {
  personalData: 'none',
  rules: versionRules,
  config: {
    slug: SLUGS.versions,
    labels: {
      singular: { ru: 'Вариант расписания', en: 'Timetable version' },
      plural: { ru: 'Варианты расписания', en: 'Timetable versions' },
    },
    admin: { group: GROUPS.study, useAsTitle: 'name', defaultColumns: ['name', 'year', 'state', 'from'] },
    defaultSort: '-from',
    fields: [
      relation({
        name: 'year',
        to: 'years',
        required: true,
        label: { ru: 'Учебный год', en: 'School year' },
      }),
      { name: 'name', type: 'text', required: true, maxLength: 100, label: { ru: 'Название', en: 'Name' } },
      {
        name: 'state',
        type: 'select',
        required: true,
        defaultValue: 'draft',
        label: { ru: 'Состояние', en: 'State' },
        options: [
          { value: 'draft', label: { ru: 'Черновик', en: 'Draft' } },
          { value: 'published', label: { ru: 'Действует', en: 'Published' } },
        ],
      },
      schoolDateField({ name: 'from', label: { ru: 'С', en: 'From' } }),
      schoolDateField({ name: 'to', label: { ru: 'По', en: 'To' } }),
      {
        name: 'cycleWeeks',
        type: 'number',
        required: true,
        defaultValue: 1,
        min: 1,
        max: 2,
        label: { ru: 'Недель в цикле', en: 'Weeks of the cycle' },
      },
      {
        name: 'revision',
        type: 'number',
        required: true,
        defaultValue: 1,
        admin: { hidden: true },
        label: { ru: 'Номер изменения', en: 'Revision' },
      },
      // The day of publication, otherwise something of the draft's own: an empty one would be equal to no other.
      {
        name: 'begins',
        type: 'text',
        required: true,
        maxLength: 40,
        admin: { hidden: true },
        label: { ru: 'Начало', en: 'Beginning' },
      },
    ],
    indexes: [uniqueTogether('school', 'year', 'begins'), uniqueTogether('school', 'year', 'name')],
  },
}

import { relation } from '@/collections/fields/relation'
import { schoolDateField } from '@/collections/fields/school-date-field'
import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { paperRules } from '../access/rules'
import { SLUGS } from '../slugs'

/** A subject's journal of one week, compared with its paper by the class teacher (duty cls-10). */
export const journalChecks: SchoolCollection = {
  personalData: 'none',
  rules: paperRules,
  config: {
    slug: SLUGS.checks,
    labels: {
      singular: { ru: 'Сверка журнала', en: 'Check of a journal' },
      plural: { ru: 'Сверки журналов', en: 'Checks of journals' },
    },
    admin: {
      group: GROUPS.study,
      useAsTitle: 'week',
      defaultColumns: ['week', 'class', 'workload', 'author'],
    },
    defaultSort: '-week',
    fields: [
      relation({ name: 'class', to: 'classes', required: true, label: { ru: 'Класс', en: 'Class' } }),
      relation({
        name: 'workload',
        to: 'workloads',
        required: true,
        index: false,
        label: { ru: 'Нагрузка', en: 'Workload' },
      }),
      schoolDateField({ name: 'week', required: true, label: { ru: 'Неделя с', en: 'Week from' } }),
      relation({
        name: 'author',
        to: 'users',
        required: true,
        index: false,
        label: { ru: 'Кто сверил', en: 'Checked by' },
      }),
      { name: 'checkedAt', type: 'date', required: true, label: { ru: 'Когда', en: 'When' } },
    ],
    indexes: [uniqueTogether('workload', 'week'), { fields: ['class', 'week'] }],
  },
}

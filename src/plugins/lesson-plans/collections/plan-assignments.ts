import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { planRules } from '../access/rules'
import { SLUGS } from '../slugs'

/** Which plan a workload is taught by: one and no more. */
export const planAssignments: SchoolCollection = {
  personalData: 'none',
  rules: planRules,
  config: {
    slug: SLUGS.assignments,
    labels: {
      singular: { ru: 'План нагрузки', en: 'Plan of a workload' },
      plural: { ru: 'Планы нагрузки', en: 'Plans of workloads' },
    },
    admin: { group: GROUPS.study, useAsTitle: 'id', defaultColumns: ['workload', 'plan'] },
    fields: [
      relation({
        name: 'workload',
        to: 'workloads',
        required: true,
        label: { ru: 'Нагрузка', en: 'Workload' },
      }),
      relation({
        name: 'plan',
        to: SLUGS.plans,
        required: true,
        label: { ru: 'Тематический план', en: 'Lesson plan' },
      }),
      {
        name: 'revision',
        type: 'number',
        required: true,
        defaultValue: 1,
        admin: { hidden: true },
        label: { ru: 'Номер изменения', en: 'Revision' },
      },
    ],
    indexes: [uniqueTogether('school', 'workload')],
  },
}

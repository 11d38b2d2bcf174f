import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { markRules } from '../access/rules'
import { TOTAL_COUNTERS } from '../domain/totals'
import { SLUGS } from '../slugs'

/** Sums and counts of a student's term in one workload, kept up in the transaction that changes a mark. */
export const termTotals: SchoolCollection = {
  personalData: 'ordinary',
  rules: markRules,
  config: {
    slug: SLUGS.termTotals,
    // Counted from marks and attendance: made anew where those go, and never moved.
    custom: { isDerived: true },
    labels: {
      singular: { ru: 'Итоги периода', en: 'Term totals' },
      plural: { ru: 'Итоги периодов', en: 'Term totals' },
    },
    admin: {
      group: GROUPS.study,
      useAsTitle: 'id',
      defaultColumns: ['student', 'workload', 'term', 'markSum', 'weightSum'],
    },
    fields: [
      relation({
        name: 'student',
        to: 'students',
        required: true,
        index: false,
        label: { ru: 'Ученик', en: 'Student' },
      }),
      relation({
        name: 'workload',
        to: 'workloads',
        required: true,
        index: false,
        label: { ru: 'Нагрузка', en: 'Workload' },
      }),
      relation({
        name: 'class',
        to: 'classes',
        required: true,
        index: false,
        label: { ru: 'Класс', en: 'Class' },
      }),
      relation({
        name: 'term',
        to: 'terms',
        required: true,
        index: false,
        label: { ru: 'Учебный период', en: 'Term' },
      }),
      ...TOTAL_COUNTERS.map((name) => ({ name, type: 'number' as const, required: true, defaultValue: 0 })),
    ],
    indexes: [
      uniqueTogether('student', 'workload', 'term'),
      { fields: ['workload', 'term'] },
      { fields: ['class', 'term'] },
    ],
  },
}

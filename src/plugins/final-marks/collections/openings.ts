import { relation } from '@/collections/fields/relation'
import { schoolDateField } from '@/collections/fields/school-date-field'
import { GROUPS } from '@/collections/groups'
import type { SchoolCollection } from '@/core/plugin'

import { openingRules } from '../access/rules'
import { FINAL_KINDS } from '../domain/periods'
import { SLUGS } from '../slugs'
import { KIND_LABELS } from './final-marks'
import { groupCopies } from './group-copies'

/** A locked period that the deputy opened again for a workload, until when and why. It stays, also when it is over. */
export const openings: SchoolCollection = {
  personalData: 'none',
  rules: openingRules,
  config: {
    slug: SLUGS.openings,
    labels: {
      singular: { ru: 'Открытие периода', en: 'Reopening' },
      plural: { ru: 'Открытия закрытых периодов', en: 'Reopened periods' },
    },
    admin: {
      group: GROUPS.study,
      useAsTitle: 'reason',
      defaultColumns: ['at', 'class', 'workload', 'kind', 'until', 'reason', 'author'],
    },
    defaultSort: '-at',
    fields: [
      ...groupCopies(),
      {
        name: 'kind',
        type: 'select',
        required: true,
        label: { ru: 'За что', en: 'Kind' },
        options: FINAL_KINDS.map((value) => ({ value, label: KIND_LABELS[value] })),
      },
      { name: 'period', type: 'number', required: true, label: { ru: 'Период', en: 'Period' } },
      schoolDateField({ name: 'until', required: true, label: { ru: 'Открыт до', en: 'Open until' } }),
      { name: 'reason', type: 'text', required: true, maxLength: 500, label: { ru: 'Почему', en: 'Reason' } },
      relation({ name: 'author', to: 'users', index: false, label: { ru: 'Кто открыл', en: 'Author' } }),
      { name: 'at', type: 'date', required: true, label: { ru: 'Когда', en: 'When' } },
    ],
  },
}

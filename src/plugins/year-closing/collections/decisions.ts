import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { closingRules } from '../access/rules'
import { DECISIONS } from '../domain/decisions'
import { SLUGS } from '../slugs'
import { DECISION_LABELS } from '../translations/decision-labels'

/** What a person decided for a student otherwise than the marks propose, and why. */
export const decisions: SchoolCollection = {
  personalData: 'ordinary',
  rules: closingRules,
  config: {
    slug: SLUGS.decisions,
    labels: {
      singular: { ru: 'Решение о переводе', en: 'Decision on promotion' },
      plural: { ru: 'Решения о переводе', en: 'Decisions on promotion' },
    },
    admin: { group: GROUPS.classes, useAsTitle: 'id', defaultColumns: ['student', 'decision', 'reason'] },
    fields: [
      relation({
        name: 'closing',
        to: SLUGS.closings,
        required: true,
        label: { ru: 'Завершение года', en: 'Year closing' },
      }),
      relation({ name: 'student', to: 'students', required: true, label: { ru: 'Ученик', en: 'Student' } }),
      {
        name: 'decision',
        type: 'select',
        required: true,
        label: { ru: 'Решение', en: 'Decision' },
        options: DECISIONS.map((value) => ({ value, label: DECISION_LABELS[value] })),
      },
      relation({ name: 'target', to: SLUGS.plan, label: { ru: 'В класс', en: 'Into class' } }),
      {
        name: 'reason',
        type: 'text',
        required: true,
        maxLength: 500,
        label: { ru: 'Причина', en: 'Reason' },
      },
      relation({ name: 'author', to: 'users', label: { ru: 'Кто решил', en: 'Decided by' } }),
      { name: 'decidedAt', type: 'date', required: true, label: { ru: 'Когда решено', en: 'Decided at' } },
      {
        name: 'revision',
        type: 'number',
        required: true,
        defaultValue: 1,
        admin: { hidden: true },
        label: { ru: 'Номер изменения', en: 'Revision' },
      },
    ],
    indexes: [uniqueTogether('closing', 'student')],
  },
}

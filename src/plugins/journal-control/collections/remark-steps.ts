import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import type { SchoolCollection } from '@/core/plugin'

import { remarkRules } from '../access/rules'
import { SLUGS } from '../slugs'
import { stepWords } from '../translations/words'
import { REMARK_STEPS } from '../types'

/** What happened to a remark, step by step. Nothing here is ever changed. */
export const remarkSteps: SchoolCollection = {
  personalData: 'ordinary',
  rules: remarkRules,
  config: {
    slug: SLUGS.steps,
    labels: {
      singular: { ru: 'Шаг замечания', en: 'Step of a remark' },
      plural: { ru: 'История замечаний', en: 'Steps of remarks' },
    },
    admin: { group: GROUPS.audit, useAsTitle: 'id', defaultColumns: ['at', 'step', 'remark', 'text'] },
    defaultSort: '-at',
    fields: [
      relation({
        name: 'remark',
        to: SLUGS.remarks,
        required: true,
        label: { ru: 'Замечание', en: 'Remark' },
      }),
      // Copied, so that its rule needs no join.
      relation({
        name: 'teacher',
        to: 'staff',
        required: true,
        index: false,
        label: { ru: 'Учитель', en: 'Teacher' },
      }),
      {
        name: 'step',
        type: 'select',
        required: true,
        label: { ru: 'Что', en: 'What' },
        options: REMARK_STEPS.map((value) => ({ value, label: stepWords(value) })),
      },
      { name: 'text', type: 'textarea', maxLength: 2000, label: { ru: 'Текст', en: 'Text' } },
      relation({ name: 'author', to: 'users', index: false, label: { ru: 'Кто', en: 'Author' } }),
      { name: 'at', type: 'date', required: true, label: { ru: 'Когда', en: 'When' } },
    ],
  },
}

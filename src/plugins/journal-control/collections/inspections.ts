import { relation } from '@/collections/fields/relation'
import { schoolDateField } from '@/collections/fields/school-date-field'
import { GROUPS } from '@/collections/groups'
import type { SchoolCollection } from '@/core/plugin'

import { overseerRules } from '../access/rules'
import { SLUGS } from '../slugs'

/** An act of control: what was looked through, when, by whom, and what was found then. It is never changed. */
export const journalInspections: SchoolCollection = {
  personalData: 'ordinary',
  rules: overseerRules,
  config: {
    slug: SLUGS.inspections,
    labels: {
      singular: { ru: 'Проверка журналов', en: 'Inspection of journals' },
      plural: { ru: 'Проверки журналов', en: 'Inspections of journals' },
    },
    admin: { group: GROUPS.study, useAsTitle: 'scope', defaultColumns: ['date', 'from', 'to', 'scope'] },
    defaultSort: '-date',
    fields: [
      schoolDateField({ name: 'date', required: true, label: { ru: 'Дата проверки', en: 'Date' } }),
      schoolDateField({ name: 'from', required: true, label: { ru: 'Уроки с', en: 'Lessons from' } }),
      schoolDateField({ name: 'to', required: true, label: { ru: 'Уроки по', en: 'Lessons to' } }),
      // Empty for the whole school: only that ends the check of a week.
      { name: 'scope', type: 'text', maxLength: 500, label: { ru: 'Что проверено', en: 'Scope' } },
      { name: 'conclusion', type: 'textarea', maxLength: 5000, label: { ru: 'Выводы', en: 'Conclusion' } },
      {
        name: 'snapshot',
        type: 'textarea',
        required: true,
        admin: { hidden: true },
        label: { ru: 'Найденное', en: 'Findings' },
      },
      relation({ name: 'author', to: 'users', index: false, label: { ru: 'Кто проверил', en: 'Inspector' } }),
      { name: 'at', type: 'date', required: true, label: { ru: 'Когда', en: 'When' } },
    ],
  },
}

import { relation } from '@/collections/fields/relation'
import { schoolDateField } from '@/collections/fields/school-date-field'
import { GROUPS } from '@/collections/groups'
import type { SchoolCollection } from '@/core/plugin'

import { requestRules } from '../access/rules'
import { SLUGS } from '../slugs'

/** The register of requests for personal data (152-ФЗ): who asked, about whom, by when, and when it was given. */
export const dataRequests: SchoolCollection = {
  personalData: 'ordinary',
  rules: requestRules,
  config: {
    slug: SLUGS.requests,
    labels: {
      singular: { ru: 'Запрос персональных данных', en: 'Request for personal data' },
      plural: { ru: 'Запросы персональных данных', en: 'Requests for personal data' },
    },
    admin: {
      group: GROUPS.audit,
      useAsTitle: 'applicant',
      defaultColumns: ['askedOn', 'applicant', 'person', 'dueOn', 'doneOn'],
    },
    defaultSort: '-askedOn',
    fields: [
      relation({ name: 'person', to: 'people', required: true, label: { ru: 'О ком', en: 'About' } }),
      {
        name: 'applicant',
        type: 'text',
        required: true,
        maxLength: 200,
        label: { ru: 'Кто обратился', en: 'Who asked' },
      },
      schoolDateField({ name: 'askedOn', required: true, label: { ru: 'Дата запроса', en: 'Asked on' } }),
      schoolDateField({ name: 'dueOn', required: true, label: { ru: 'Ответить до', en: 'Due on' } }),
      schoolDateField({ name: 'doneOn', label: { ru: 'Выдано', en: 'Given on' } }),
      relation({ name: 'doneBy', to: 'users', label: { ru: 'Кто выдал', en: 'Given by' } }),
    ],
    indexes: [{ fields: ['school', 'askedOn'] }],
  },
}

import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import type { SchoolCollection } from '@/core/plugin'

import { planRules } from '../access/rules'
import { SLUGS } from '../slugs'

/** What the deputy wants changed in a plan, what its author answers, and when the matter was closed. */
export const planRemarks: SchoolCollection = {
  personalData: 'none',
  rules: planRules,
  config: {
    slug: SLUGS.remarks,
    labels: {
      singular: { ru: 'Замечание к плану', en: 'Remark on a plan' },
      plural: { ru: 'Замечания к планам', en: 'Remarks on plans' },
    },
    admin: {
      group: GROUPS.study,
      useAsTitle: 'text',
      defaultColumns: ['plan', 'text', 'answer', 'closedAt'],
    },
    fields: [
      relation({
        name: 'plan',
        to: SLUGS.plans,
        required: true,
        label: { ru: 'Тематический план', en: 'Lesson plan' },
      }),
      relation({ name: 'topic', to: SLUGS.topics, label: { ru: 'Тема', en: 'Topic' } }),
      {
        name: 'text',
        type: 'textarea',
        required: true,
        maxLength: 2000,
        label: { ru: 'Замечание', en: 'Remark' },
      },
      relation({ name: 'author', to: 'people', label: { ru: 'Автор', en: 'Author' } }),
      { name: 'answer', type: 'textarea', maxLength: 2000, label: { ru: 'Ответ', en: 'Answer' } },
      { name: 'answeredAt', type: 'date', label: { ru: 'Когда ответили', en: 'Answered at' } },
      { name: 'closedAt', type: 'date', label: { ru: 'Когда закрыто', en: 'Closed at' } },
    ],
  },
}

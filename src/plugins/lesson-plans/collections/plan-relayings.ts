import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import type { SchoolCollection } from '@/core/plugin'

import { planRules } from '../access/rules'
import { SLUGS } from '../slugs'

const WAYS = [
  { value: 'move', label: { ru: 'Сдвиг по порядку', en: 'Moved in order' } },
  { value: 'compress', label: { ru: 'Сокращение часов', en: 'Hours taken away' } },
  { value: 'merge', label: { ru: 'Объединение тем', en: 'Topics joined' } },
  { value: 'restore', label: { ru: 'Возврат к плану', en: 'Back to the plan' } },
  { value: 'shift', label: { ru: 'Перестановка темы', en: 'A topic moved' } },
]

/** Each time the plan of a workload was laid anew: who did it, how, why, and what came of it. Rows are never changed. */
export const planRelayings: SchoolCollection = {
  personalData: 'none',
  rules: planRules,
  config: {
    slug: SLUGS.relayings,
    labels: {
      singular: { ru: 'Корректировка плана', en: 'Re-laying of a plan' },
      plural: { ru: 'Корректировки планов', en: 'Re-layings of plans' },
    },
    admin: { group: GROUPS.study, useAsTitle: 'reason', defaultColumns: ['workload', 'way', 'reason'] },
    fields: [
      relation({
        name: 'workload',
        to: 'workloads',
        required: true,
        label: { ru: 'Нагрузка', en: 'Workload' },
      }),
      // Empty when the plan was removed later: what was done to the class stays.
      relation({ name: 'plan', to: SLUGS.plans, label: { ru: 'Тематический план', en: 'Lesson plan' } }),
      {
        name: 'way',
        type: 'select',
        required: true,
        label: { ru: 'Способ', en: 'Way' },
        options: WAYS,
      },
      { name: 'reason', type: 'text', maxLength: 500, label: { ru: 'Причина', en: 'Reason' } },
      {
        name: 'movedHours',
        type: 'number',
        required: true,
        min: 0,
        label: { ru: 'Часов сменили урок', en: 'Hours moved' },
      },
      {
        name: 'takenHours',
        type: 'number',
        required: true,
        min: 0,
        label: { ru: 'Часов убрано', en: 'Hours taken' },
      },
      {
        name: 'joined',
        type: 'number',
        required: true,
        min: 0,
        label: { ru: 'Пар тем объединено', en: 'Pairs of topics joined' },
      },
      relation({ name: 'author', to: 'users', label: { ru: 'Кто разложил', en: 'Laid by' } }),
    ],
  },
}

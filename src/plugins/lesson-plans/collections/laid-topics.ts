import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { planRules } from '../access/rules'
import { SLUGS } from '../slugs'

/** An hour of a topic laid on a lesson of a workload; without a lesson while there is none for it. */
export const laidTopics: SchoolCollection = {
  personalData: 'none',
  rules: planRules,
  config: {
    slug: SLUGS.laid,
    labels: {
      singular: { ru: 'Тема на дате', en: 'Laid topic' },
      plural: { ru: 'Темы на датах', en: 'Laid topics' },
    },
    admin: { group: GROUPS.study, useAsTitle: 'id', defaultColumns: ['workload', 'topic', 'part', 'lesson'] },
    fields: [
      relation({
        name: 'workload',
        to: 'workloads',
        required: true,
        label: { ru: 'Нагрузка', en: 'Workload' },
      }),
      relation({ name: 'topic', to: SLUGS.topics, required: true, label: { ru: 'Тема', en: 'Topic' } }),
      {
        name: 'part',
        type: 'number',
        required: true,
        min: 1,
        max: 99,
        label: { ru: 'Который час темы', en: 'Hour of the topic' },
      },
      relation({ name: 'lesson', to: 'lessons', label: { ru: 'Урок', en: 'Lesson' } }),
    ],
    indexes: [uniqueTogether('workload', 'topic', 'part')],
  },
}

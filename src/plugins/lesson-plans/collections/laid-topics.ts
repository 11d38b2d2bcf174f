import { relation } from '@/collections/fields/relation'
import { schoolDateField } from '@/collections/fields/school-date-field'
import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { planRules } from '../access/rules'
import { SLUGS } from '../slugs'

/**
 * An hour of a topic laid on a lesson of a workload; without a lesson while there is none for it. Hours of one
 * `position` are given in one lesson. `plannedDate` is where it was laid first: behind is told against it.
 */
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
      {
        name: 'position',
        type: 'number',
        required: true,
        defaultValue: 0,
        min: 0,
        label: { ru: 'Место по порядку', en: 'Place in order' },
      },
      {
        name: 'isGiven',
        type: 'checkbox',
        defaultValue: false,
        label: { ru: 'Дана', en: 'Given' },
      },
      schoolDateField({ name: 'plannedDate', label: { ru: 'Дата по плану', en: 'Date by the plan' } }),
    ],
    indexes: [uniqueTogether('workload', 'topic', 'part'), { fields: ['school', 'workload'] }],
  },
}

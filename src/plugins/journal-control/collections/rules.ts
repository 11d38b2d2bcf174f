import { relation } from '@/collections/fields/relation'
import { schoolDateField } from '@/collections/fields/school-date-field'
import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { overseerRules } from '../access/rules'
import { SLUGS } from '../slugs'

const count = (name: string, ru: string, en: string, max: number) => ({
  name,
  type: 'number' as const,
  required: true,
  min: 0,
  max,
  label: { ru, en },
})

/** By what journals are judged from a day on. No law counts marks: a school's local act does, and is named here. */
export const controlRules: SchoolCollection = {
  personalData: 'none',
  rules: overseerRules,
  config: {
    slug: SLUGS.rules,
    labels: {
      singular: { ru: 'Правила контроля журналов', en: 'Rules of journal control' },
      plural: { ru: 'Правила контроля журналов', en: 'Rules of journal control' },
    },
    admin: {
      group: GROUPS.settings,
      useAsTitle: 'from',
      defaultColumns: ['from', 'act', 'marksOfOne', 'marksOfTwo', 'marksOfMore', 'lockDays'],
    },
    defaultSort: '-from',
    fields: [
      schoolDateField({ name: 'from', required: true, label: { ru: 'Действуют с', en: 'In force from' } }),
      { name: 'act', type: 'text', maxLength: 300, label: { ru: 'Локальный акт', en: 'Local act' } },
      count('marksOfOne', 'Отметок за четверть, 1 урок в неделю', 'Marks in a quarter, 1 lesson a week', 50),
      count(
        'marksOfTwo',
        'Отметок за четверть, 2 урока в неделю',
        'Marks in a quarter, 2 lessons a week',
        50,
      ),
      count(
        'marksOfMore',
        'Отметок за четверть, 3 урока и больше',
        'Marks in a quarter, 3 lessons and more',
        50,
      ),
      count(
        'markDays',
        'Допустимое опоздание отметки, учебных дней',
        'Overlooked lateness of a mark, school days',
        30,
      ),
      {
        name: 'lockDays',
        type: 'number',
        min: 0,
        max: 120,
        label: { ru: 'Закрывать через дней после периода', en: 'Locked so many days after a term' },
      },
      relation({ name: 'author', to: 'users', index: false, label: { ru: 'Автор', en: 'Author' } }),
    ],
    indexes: [uniqueTogether('school', 'from')],
  },
}

import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { finalRules } from '../access/rules'
import { FINAL_KINDS, type FinalKind } from '../domain/periods'
import { CODE_LABELS, FINAL_CODES } from '../domain/values'
import { SLUGS } from '../slugs'
import { groupCopies } from './group-copies'

export const KIND_LABELS: Record<FinalKind, { ru: string; en: string }> = {
  term: { ru: 'За период', en: 'Term' },
  half: { ru: 'За полугодие', en: 'Half-year' },
  year: { ru: 'Годовая', en: 'Year' },
  exam: { ru: 'Экзаменационная', en: 'Exam' },
  final: { ru: 'Итоговая', en: 'Final' },
}

/** A student's mark for a period in a subject: one, whoever taught and in whichever class. */
export const finalMarks: SchoolCollection = {
  personalData: 'ordinary',
  rules: finalRules,
  config: {
    slug: SLUGS.finals,
    labels: {
      singular: { ru: 'Итоговая отметка', en: 'Final mark' },
      plural: { ru: 'Итоговые отметки', en: 'Final marks' },
    },
    admin: {
      group: GROUPS.study,
      useAsTitle: 'id',
      defaultColumns: ['student', 'subject', 'kind', 'value', 'code', 'reason'],
    },
    fields: [
      relation({
        name: 'student',
        to: 'students',
        required: true,
        index: false,
        label: { ru: 'Ученик', en: 'Student' },
      }),
      relation({
        name: 'subject',
        to: 'subjects',
        required: true,
        index: false,
        label: { ru: 'Предмет', en: 'Subject' },
      }),
      {
        name: 'kind',
        type: 'select',
        required: true,
        label: { ru: 'За что', en: 'Kind' },
        options: FINAL_KINDS.map((value) => ({ value, label: KIND_LABELS[value] })),
      },
      {
        name: 'period',
        type: 'number',
        required: true,
        label: { ru: 'Период (номер периода или года)', en: 'Period (id of the term or year)' },
      },
      ...groupCopies(),
      { name: 'value', type: 'number', min: 0, max: 100, label: { ru: 'Отметка', en: 'Mark' } },
      {
        name: 'code',
        type: 'select',
        label: { ru: 'Вместо отметки', en: 'Instead of a mark' },
        options: FINAL_CODES.map((value) => ({ value, label: CODE_LABELS[value] })),
      },
      { name: 'suggested', type: 'number', label: { ru: 'Предложено', en: 'Suggested' } },
      { name: 'average', type: 'number', label: { ru: 'Средний балл тогда', en: 'Average then' } },
      {
        name: 'isDiffering',
        type: 'checkbox',
        defaultValue: false,
        label: { ru: 'Отличается от предложенной', en: 'Differs from the suggested one' },
      },
      { name: 'reason', type: 'text', maxLength: 300, label: { ru: 'Почему', en: 'Reason' } },
      relation({ name: 'author', to: 'users', index: false, label: { ru: 'Кто поставил', en: 'Author' } }),
      { name: 'markedAt', type: 'date', label: { ru: 'Когда', en: 'When' } },
    ],
    indexes: [uniqueTogether('student', 'subject', 'kind', 'period'), { fields: ['class', 'period'] }],
  },
}

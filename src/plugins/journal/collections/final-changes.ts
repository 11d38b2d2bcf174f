import { relation } from '@/collections/fields/relation'
import { schoolDateField } from '@/collections/fields/school-date-field'
import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { changeRules } from '../access/rules'
import { FINAL_KINDS, type FinalChangeKind } from '../domain/change-chain'
import { SLUGS } from '../slugs'

const KINDS: Record<FinalChangeKind, { ru: string; en: string }> = {
  finalTerm: { ru: 'Отметка за период', en: 'Term mark' },
  finalYear: { ru: 'Годовая отметка', en: 'Year mark' },
  finalExam: { ru: 'Экзаменационная отметка', en: 'Exam mark' },
  finalFinal: { ru: 'Итоговая отметка', en: 'Final mark' },
  finalOpening: { ru: 'Итоговые отметки открыты', en: 'Final marks reopened' },
}

/**
 * Every change of the final marks of a workload, each bound to the one before it (ADR 0014). They have no lesson, so
 * that their chain is that of the workload; seals and verification hold both kinds of changes together.
 */
export const finalChanges: SchoolCollection = {
  personalData: 'ordinary',
  rules: changeRules,
  config: {
    slug: SLUGS.finalChanges,
    labels: {
      singular: { ru: 'Изменение итоговой отметки', en: 'Final mark change' },
      plural: { ru: 'Журнал изменений итоговых отметок', en: 'Final mark changes' },
    },
    admin: {
      group: GROUPS.audit,
      useAsTitle: 'id',
      defaultColumns: ['at', 'author', 'kind', 'student', 'before', 'after', 'workload'],
    },
    defaultSort: '-at',
    fields: [
      relation({
        name: 'workload',
        to: 'workloads',
        required: true,
        index: false,
        label: { ru: 'Нагрузка', en: 'Workload' },
      }),
      relation({ name: 'class', to: 'classes', required: true, label: { ru: 'Класс', en: 'Class' } }),
      relation({ name: 'term', to: 'terms', index: false, label: { ru: 'Учебный период', en: 'Term' } }),
      schoolDateField({ name: 'date', required: true, label: { ru: 'Дата', en: 'Date' } }),
      { name: 'sequence', type: 'number', required: true, label: { ru: 'Номер', en: 'Number' } },
      {
        name: 'kind',
        type: 'select',
        required: true,
        label: { ru: 'Что', en: 'What' },
        options: FINAL_KINDS.map((value) => ({ value, label: KINDS[value] })),
      },
      relation({ name: 'student', to: 'students', label: { ru: 'Ученик', en: 'Student' } }),
      { name: 'before', type: 'textarea', label: { ru: 'Было', en: 'Before' } },
      { name: 'after', type: 'textarea', label: { ru: 'Стало', en: 'After' } },
      relation({ name: 'author', to: 'users', index: false, label: { ru: 'Кто', en: 'Author' } }),
      { name: 'at', type: 'date', required: true, label: { ru: 'Когда', en: 'When' } },
      { name: 'salt', type: 'text', admin: { hidden: true } },
      { name: 'digest', type: 'text', required: true, custom: { isChecksum: true }, admin: { hidden: true } },
      {
        name: 'hash',
        type: 'text',
        required: true,
        custom: { isChecksum: true },
        label: { ru: 'Контрольная сумма', en: 'Hash' },
      },
    ],
    indexes: [uniqueTogether('workload', 'sequence')],
  },
}

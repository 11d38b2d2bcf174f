import { relation } from '@/collections/fields/relation'
import { schoolDateField } from '@/collections/fields/school-date-field'
import { GROUPS } from '@/collections/groups'
import type { SchoolCollection } from '@/core/plugin'

import { overseerRules } from '../access/rules'
import { SLUGS } from '../slugs'

const user = (name: string, ru: string, en: string) =>
  relation({ name, to: 'users', index: false, label: { ru, en } })
const instant = (name: string, ru: string, en: string, required = false) => ({
  name,
  type: 'date' as const,
  required,
  label: { ru, en },
})

/** Lessons through a day are locked. A lock is lifted and never removed: what was locked when stays known. */
export const journalLocks: SchoolCollection = {
  personalData: 'none',
  rules: overseerRules,
  config: {
    slug: SLUGS.locks,
    labels: {
      singular: { ru: 'Запрет редактирования журнала', en: 'Journal lock' },
      plural: { ru: 'Запреты редактирования журнала', en: 'Journal locks' },
    },
    admin: {
      group: GROUPS.study,
      useAsTitle: 'through',
      defaultColumns: ['through', 'grade', 'class', 'subject', 'note', 'liftedAt'],
    },
    defaultSort: '-through',
    fields: [
      schoolDateField({ name: 'through', required: true, label: { ru: 'Уроки по', en: 'Lessons through' } }),
      { name: 'grade', type: 'number', min: 1, max: 11, label: { ru: 'Параллель', en: 'Grade' } },
      relation({ name: 'class', to: 'classes', index: false, label: { ru: 'Класс', en: 'Class' } }),
      relation({ name: 'subject', to: 'subjects', index: false, label: { ru: 'Предмет', en: 'Subject' } }),
      { name: 'note', type: 'text', maxLength: 300, label: { ru: 'Основание', en: 'Reason' } },
      user('lockedBy', 'Кто закрыл', 'Locked by'),
      instant('lockedAt', 'Закрыто', 'Locked at', true),
      user('liftedBy', 'Кто снял', 'Lifted by'),
      instant('liftedAt', 'Снято', 'Lifted at'),
      { name: 'liftReason', type: 'text', maxLength: 300, label: { ru: 'Почему снят', en: 'Why lifted' } },
    ],
  },
}

/** A locked journal opened again for a teacher or a workload, until a day and for a reason. */
export const journalOpenings: SchoolCollection = {
  personalData: 'ordinary',
  rules: overseerRules,
  config: {
    slug: SLUGS.openings,
    labels: {
      singular: { ru: 'Открытие журнала', en: 'Journal opening' },
      plural: { ru: 'Открытия журналов', en: 'Journal openings' },
    },
    admin: {
      group: GROUPS.study,
      useAsTitle: 'reason',
      defaultColumns: ['until', 'teacher', 'workload', 'reason', 'closedAt'],
    },
    defaultSort: '-until',
    fields: [
      relation({ name: 'teacher', to: 'staff', index: false, label: { ru: 'Учитель', en: 'Teacher' } }),
      relation({ name: 'workload', to: 'workloads', index: false, label: { ru: 'Журнал', en: 'Journal' } }),
      schoolDateField({ name: 'from', label: { ru: 'Уроки с', en: 'Lessons from' } }),
      schoolDateField({ name: 'to', label: { ru: 'Уроки по', en: 'Lessons to' } }),
      schoolDateField({ name: 'until', required: true, label: { ru: 'Открыто по', en: 'Open until' } }),
      {
        name: 'reason',
        type: 'text',
        required: true,
        maxLength: 300,
        label: { ru: 'Причина', en: 'Reason' },
      },
      user('openedBy', 'Кто открыл', 'Opened by'),
      instant('openedAt', 'Открыто', 'Opened at', true),
      user('closedBy', 'Кто закрыл', 'Closed by'),
      instant('closedAt', 'Закрыто', 'Closed at'),
    ],
  },
}

import { periodFields } from '@/collections/fields/period-fields'
import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import type { SchoolCollection } from '@/core/plugin'

import { absenceRules } from '../access/rules'
import { SLUGS } from '../slugs'

const lessonNumber = { type: 'number' as const, min: 0, max: 16 }

/**
 * When a member of staff is away. The kind of reason is what the time sheet knows of anybody (Labour Code, art. 91): no
 * diagnosis and no paper has a place here, so it is ordinary personal data.
 */
export const staffAbsences: SchoolCollection = {
  personalData: 'ordinary',
  rules: absenceRules,
  config: {
    slug: SLUGS.absences,
    labels: {
      singular: { ru: 'Отсутствие сотрудника', en: 'Absence of staff' },
      plural: { ru: 'Отсутствия сотрудников', en: 'Absences of staff' },
    },
    admin: { group: GROUPS.study, useAsTitle: 'from', defaultColumns: ['staff', 'from', 'to', 'reason'] },
    defaultSort: '-from',
    fields: [
      relation({ name: 'staff', to: 'staff', required: true, label: { ru: 'Сотрудник', en: 'Who' } }),
      ...periodFields({ isOpen: false }),
      { ...lessonNumber, name: 'fromLesson', label: { ru: 'С урока', en: 'From lesson' } },
      { ...lessonNumber, name: 'toLesson', label: { ru: 'По урок', en: 'To lesson' } },
      {
        name: 'reason',
        type: 'select',
        required: true,
        label: { ru: 'Причина', en: 'Reason' },
        options: [
          { value: 'illness', label: { ru: 'Болезнь', en: 'Illness' } },
          { value: 'leave', label: { ru: 'Отпуск', en: 'Leave' } },
          { value: 'trip', label: { ru: 'Командировка', en: 'Business trip' } },
          { value: 'training', label: { ru: 'Обучение', en: 'Training' } },
          { value: 'other', label: { ru: 'Другое', en: 'Other' } },
        ],
      },
      { name: 'note', type: 'text', maxLength: 300, label: { ru: 'Примечание', en: 'Note' } },
      relation({
        name: 'createdBy',
        to: 'users',
        index: false,
        label: { ru: 'Кто отметил', en: 'Noted by' },
      }),
      {
        name: 'revision',
        type: 'number',
        required: true,
        defaultValue: 1,
        admin: { hidden: true },
        label: { ru: 'Номер изменения', en: 'Revision' },
      },
    ],
    indexes: [{ fields: ['school', 'to'] }],
  },
}

import { periodFields } from '@/collections/fields/period-fields'
import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import type { Localized } from '@/core/locale'
import type { SchoolCollection } from '@/core/plugin'

import { noticeRules } from '../access/rules'
import { LONGEST_NOTE } from '../domain/limits'
import { SLUGS } from '../slugs'
import { NOTICE_REASONS, type NoticeReason } from '../types'

export const REASON_LABELS: Record<NoticeReason, Localized> = {
  illness: { ru: 'Болезнь', en: 'Illness' },
  doctor: { ru: 'Приём врача', en: 'Visit to a doctor' },
  family: { ru: 'Семейные обстоятельства', en: 'Family reasons' },
  competition: { ru: 'Олимпиада, соревнование', en: 'Olympiad or competition' },
  other: { ru: 'Другая уважительная причина', en: 'Another valid reason' },
}

/**
 * A parent's notice that a child is not coming. What a family writes of an illness is health data (152-FZ, art. 10):
 * read by the family, the class teacher and, for an illness, the nurse.
 */
export const absenceNotices: SchoolCollection = {
  personalData: 'special',
  rules: noticeRules,
  config: {
    slug: SLUGS.notices,
    labels: {
      singular: { ru: 'Сообщение об отсутствии', en: 'Notice of absence' },
      plural: { ru: 'Сообщения об отсутствии', en: 'Notices of absence' },
    },
    admin: { group: GROUPS.study, useAsTitle: 'from', defaultColumns: ['student', 'from', 'to', 'reason'] },
    defaultSort: '-from',
    fields: [
      relation({ name: 'student', to: 'students', required: true, label: { ru: 'Ученик', en: 'Student' } }),
      relation({ name: 'class', to: 'classes', required: true, label: { ru: 'Класс', en: 'Class' } }),
      ...periodFields({ isOpen: false }),
      {
        name: 'reason',
        type: 'select',
        required: true,
        label: { ru: 'Причина', en: 'Reason' },
        options: NOTICE_REASONS.map((value) => ({ value, label: REASON_LABELS[value] })),
      },
      {
        name: 'note',
        type: 'text',
        maxLength: LONGEST_NOTE,
        label: { ru: 'Пояснение', en: 'Note' },
      },
      relation({
        name: 'author',
        to: 'users',
        required: true,
        index: false,
        label: { ru: 'Кто сообщил', en: 'Sent by' },
      }),
      { name: 'sentAt', type: 'date', required: true, label: { ru: 'Когда', en: 'Sent at' } },
      {
        name: 'isWithdrawn',
        type: 'checkbox',
        defaultValue: false,
        label: { ru: 'Отозвано', en: 'Withdrawn' },
      },
      { name: 'seenAt', type: 'date', label: { ru: 'Принято', en: 'Noted at' } },
      relation({ name: 'seenBy', to: 'users', index: false, label: { ru: 'Кто принял', en: 'Noted by' } }),
      {
        name: 'nurseSeenAt',
        type: 'date',
        label: { ru: 'Принято медработником', en: 'Noted by the nurse at' },
      },
      {
        name: 'revision',
        type: 'number',
        required: true,
        defaultValue: 1,
        admin: { hidden: true },
        label: { ru: 'Номер изменения', en: 'Revision' },
      },
    ],
    indexes: [{ fields: ['class', 'to'] }, { fields: ['school', 'sentAt'] }],
  },
}

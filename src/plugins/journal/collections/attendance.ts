import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { attendanceRules } from '../access/rules'
import { ATTENDANCE_CODES, ATTENDANCE_LABELS } from '../domain/attendance-codes'
import { SLUGS } from '../slugs'
import { lessonCopies } from './copies'

/** A student's attendance of a lesson, kept only when not simply present. */
export const attendance: SchoolCollection = {
  personalData: 'ordinary',
  rules: attendanceRules,
  config: {
    slug: SLUGS.attendance,
    labels: {
      singular: { ru: 'Пропуск', en: 'Attendance record' },
      plural: { ru: 'Посещаемость', en: 'Attendance' },
    },
    admin: { group: GROUPS.study, useAsTitle: 'id', defaultColumns: ['date', 'student', 'code'] },
    defaultSort: '-date',
    fields: [
      relation({
        name: 'student',
        to: 'students',
        required: true,
        index: false,
        label: { ru: 'Ученик', en: 'Student' },
      }),
      ...lessonCopies(),
      {
        name: 'code',
        type: 'select',
        required: true,
        label: { ru: 'Код', en: 'Code' },
        options: ATTENDANCE_CODES.map((value) => ({ value, label: ATTENDANCE_LABELS[value] })),
      },
      relation({ name: 'author', to: 'users', index: false, label: { ru: 'Кто отметил', en: 'Author' } }),
    ],
    indexes: [
      uniqueTogether('student', 'lesson'),
      { fields: ['workload', 'date'] },
      { fields: ['student', 'date'] },
      { fields: ['school', 'date'] },
    ],
  },
}

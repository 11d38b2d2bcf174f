import { any, nobody } from '@/access/algebra'
import { hasStatus } from '@/access/has-status'
import { ofOwnStudent } from '@/access/own-classes'
import type { SchoolCollection } from '@/core/plugin'

import { periodFields } from '../fields/period-fields'
import { relation } from '../fields/relation'
import { GROUPS } from '../groups'
import { uniqueTogether } from '../unique'
import { refuseSecondEnrolment } from './refuse-second-enrolment'

/** A student's time in a class. Opened and closed by orders alone; a student who leaves keeps the past. */
export const enrolments: SchoolCollection = {
  personalData: 'ordinary',
  rules: {
    create: nobody,
    read: any(
      hasStatus('administrator', 'principal', 'deputy', 'secretary', 'medical', 'counsellor'),
      ofOwnStudent(),
    ),
    update: nobody,
    delete: nobody,
    readVersions: nobody,
  },
  config: {
    slug: 'enrolments',
    labels: {
      singular: { ru: 'Зачисление в класс', en: 'Enrolment' },
      plural: { ru: 'Состав классов', en: 'Enrolments' },
    },
    admin: { group: GROUPS.classes, useAsTitle: 'id', defaultColumns: ['student', 'class', 'from', 'to'] },
    hooks: { beforeChange: [refuseSecondEnrolment] },
    fields: [
      relation({ name: 'student', to: 'students', required: true, label: { ru: 'Ученик', en: 'Student' } }),
      relation({ name: 'class', to: 'classes', required: true, label: { ru: 'Класс', en: 'Class' } }),
      ...periodFields(),
    ],
    indexes: [uniqueTogether('school', 'student', 'from')],
  },
}

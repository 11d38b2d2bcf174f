import { any, nobody } from '@/access/algebra'
import { hasStatus, isStaff } from '@/access/has-status'
import { inOwnClass } from '@/access/own-classes'
import type { SchoolCollection } from '@/core/plugin'

import { periodFields } from '../fields/period-fields'
import { relation } from '../fields/relation'
import { GROUPS } from '../groups'
import { guardJoint } from './guard-joint'

const planners = hasStatus('administrator', 'deputy')

/** Who teaches what to whom and how much: timetable, journal page and rights hang on it. */
export const workloads: SchoolCollection = {
  personalData: 'none',
  rules: {
    create: planners,
    read: any(isStaff, inOwnClass()),
    update: planners,
    delete: hasStatus('administrator'),
    readVersions: nobody,
  },
  config: {
    slug: 'workloads',
    labels: {
      singular: { ru: 'Нагрузка', en: 'Workload' },
      plural: { ru: 'Нагрузка учителей', en: 'Workloads' },
    },
    admin: {
      group: GROUPS.study,
      useAsTitle: 'id',
      defaultColumns: ['class', 'subject', 'subgroup', 'teacher', 'hoursPerWeek'],
    },
    hooks: { beforeChange: [guardJoint] },
    fields: [
      relation({ name: 'class', to: 'classes', required: true, label: { ru: 'Класс', en: 'Class' } }),
      relation({ name: 'subgroup', to: 'subgroups', label: { ru: 'Подгруппа', en: 'Subgroup' } }),
      relation({ name: 'subject', to: 'subjects', required: true, label: { ru: 'Предмет', en: 'Subject' } }),
      relation({ name: 'teacher', to: 'staff', required: true, label: { ru: 'Учитель', en: 'Teacher' } }),
      {
        name: 'hoursPerWeek',
        type: 'number',
        required: true,
        min: 0.5,
        max: 40,
        label: { ru: 'Часов в неделю', en: 'Hours a week' },
      },
      // Docs: docs/adr/0013-joint-lessons.md
      relation({
        name: 'jointWith',
        to: 'workloads',
        label: { ru: 'Вместе с нагрузкой', en: 'Together with the workload' },
        admin: { readOnly: true },
      }),
      {
        name: 'wantsPairs',
        type: 'checkbox',
        defaultValue: false,
        label: { ru: 'Сдвоенными уроками', en: 'In double lessons' },
      },
      ...periodFields(),
    ],
  },
}

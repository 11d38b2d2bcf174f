import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { entryRules } from '../access/rules'
import { SLUGS } from '../slugs'

/** A lesson of a workload in the week of a timetable. Class and teacher are those of the workload. */
export const timetableEntries: SchoolCollection = {
  personalData: 'none',
  rules: entryRules,
  config: {
    slug: SLUGS.entries,
    labels: {
      singular: { ru: 'Урок недели', en: 'Timetable entry' },
      plural: { ru: 'Уроки недели', en: 'Timetable entries' },
    },
    admin: {
      group: GROUPS.study,
      useAsTitle: 'id',
      defaultColumns: ['version', 'workload', 'weekday', 'number'],
    },
    fields: [
      relation({
        name: 'version',
        to: SLUGS.versions,
        required: true,
        label: { ru: 'Вариант расписания', en: 'Version' },
      }),
      relation({
        name: 'workload',
        to: 'workloads',
        required: true,
        label: { ru: 'Нагрузка', en: 'Workload' },
      }),
      {
        name: 'weekday',
        type: 'number',
        required: true,
        min: 1,
        max: 6,
        label: { ru: 'День недели', en: 'Day of the week' },
      },
      {
        name: 'number',
        type: 'number',
        required: true,
        min: 0,
        max: 16,
        label: { ru: 'Номер урока', en: 'Lesson number' },
      },
      {
        name: 'cycleWeek',
        type: 'number',
        required: true,
        defaultValue: 0,
        min: 0,
        max: 2,
        label: { ru: 'Неделя цикла (0 – каждая)', en: 'Week of the cycle (0: both)' },
      },
      relation({ name: 'room', to: 'rooms', index: false, label: { ru: 'Кабинет', en: 'Room' } }),
      { name: 'isFixed', type: 'checkbox', defaultValue: false, label: { ru: 'Закреплён', en: 'Fixed' } },
    ],
    indexes: [uniqueTogether('version', 'workload', 'weekday', 'number', 'cycleWeek')],
  },
}

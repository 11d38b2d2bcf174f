import type { Field } from 'payload'

import { relation } from '@/collections/fields/relation'

const readOnly = { readOnly: true }

/** Where the mark was put, copied at the write, so that the pages of a class and of the school need no joins. */
export const groupCopies = (): Field[] => [
  relation({
    name: 'year',
    to: 'years',
    required: true,
    index: false,
    label: { ru: 'Учебный год', en: 'School year' },
    admin: readOnly,
  }),
  relation({
    name: 'class',
    to: 'classes',
    required: true,
    index: false,
    label: { ru: 'Класс', en: 'Class' },
    admin: readOnly,
  }),
  relation({
    name: 'workload',
    to: 'workloads',
    required: true,
    label: { ru: 'Нагрузка', en: 'Workload' },
    admin: readOnly,
  }),
]

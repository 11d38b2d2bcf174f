import type { Field } from 'payload'

import { relation } from '@/collections/fields/relation'
import { schoolDateField } from '@/collections/fields/school-date-field'

const readOnly = { readOnly: true }

/** Copied from the lesson at the write and never edited, so that the hot queries need no joins. */
export const lessonCopies = (): Field[] => [
  relation({
    name: 'lesson',
    to: 'lessons',
    required: true,
    label: { ru: 'Урок', en: 'Lesson' },
    admin: readOnly,
  }),
  relation({
    name: 'workload',
    to: 'workloads',
    required: true,
    index: false,
    label: { ru: 'Нагрузка', en: 'Workload' },
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
    name: 'term',
    to: 'terms',
    index: false,
    label: { ru: 'Учебный период', en: 'Term' },
    admin: readOnly,
  }),
  schoolDateField({ name: 'date', required: true, label: { ru: 'Дата урока', en: 'Date of the lesson' } }),
]

import type { Facts } from '@/access/facts'
import { isWithin, type SchoolDate } from '@/core/school-date'
import { formatDate } from '@/i18n/format'

import type { DeskTeacher } from '../domain/desk'

type Named = { class: number; subject: number; date: SchoolDate; number: number }

/** «7А, Математика, 23.11, урок 2», as errors name a lesson; figures and names are the same in both languages. */
export const lessonName = ({ reference }: Pick<Facts, 'reference'>, lesson: Named): string =>
  [
    reference.classes.get(lesson.class)?.name,
    reference.subjects.get(lesson.subject)?.name,
    formatDate('ru', lesson.date, 'short'),
    `№ ${lesson.number}`,
  ]
    .filter(Boolean)
    .join(', ')

/** Who can stand in on some day of the period: teachers with a workload then, with what and whom they teach. */
export const teachersOf = ({ reference }: Pick<Facts, 'reference'>, date: SchoolDate): DeskTeacher[] => {
  const found = new Map<number, { staff: number; subjects: Set<number>; classes: Set<number> }>()
  for (const row of reference.workloads.values()) {
    if (!isWithin(row, date)) continue
    const own = found.get(row.teacher) ?? { staff: row.teacher, subjects: new Set(), classes: new Set() }
    own.subjects.add(row.subject)
    own.classes.add(row.class)
    found.set(row.teacher, own)
  }
  return [...found.values()]
}

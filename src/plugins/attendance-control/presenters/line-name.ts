import { classOf } from '@/access/class-of'
import type { Facts } from '@/access/facts'
import { formatDate } from '@/i18n/format'

import type { Grouping } from '../domain/sum-attendance'

/** The name of a line of the report, in the language of the school: a class, a grade, a student or a day. */
export const lineName = (
  { reference }: Pick<Facts, 'reference'>,
  grouping: Grouping,
  key: number | string,
): string => {
  if (grouping === 'class') return reference.classes.get(Number(key))?.name ?? '…'
  if (grouping === 'student') {
    const person = reference.people.get(reference.students.get(Number(key))?.person ?? 0)
    return person ? `${person.lastName} ${person.firstName}` : '…'
  }
  return grouping === 'day' ? formatDate('ru', String(key), 'numeric') : String(key)
}

/** What lines are sorted by. */
export const placeOf = (
  { reference }: Pick<Facts, 'reference'>,
  grouping: Grouping,
  key: number | string,
): string => {
  if (grouping === 'class') return reference.classes.get(Number(key))?.sortKey ?? ''
  if (grouping === 'student')
    return reference.people.get(reference.students.get(Number(key))?.person ?? 0)?.sortKey ?? ''
  return String(key).padStart(10, '0')
}

/** The class that a student is in today, or was in last. */
export const classOfStudent = (
  { reference, today }: Pick<Facts, 'reference' | 'today'>,
  student: number | string,
) =>
  (
    classOf(reference, Number(student), today) ??
    reference.classes.get(reference.enrolments.findLast((row) => row.student === Number(student))?.class ?? 0)
  )?.name ?? ''

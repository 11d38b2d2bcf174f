import { addDays, isWithin, type SchoolDate } from '@/core/school-date'
import type { LessonLock, LockedPlace } from '@/plugins/journal/types'

import type { LockRow, OpeningRow } from '../types'

export type Lock = Pick<LockRow, 'through' | 'grade' | 'class' | 'subject' | 'note'>
export type Opening = Pick<OpeningRow, 'teacher' | 'workload' | 'from' | 'to' | 'until'>

type Question = {
  lesson: LockedPlace & { grade: number; teacher: number }
  locks: readonly Lock[]
  openings: readonly Opening[]
  /** Terms of the class of the lesson. */
  terms: readonly { name: string; to: SchoolDate }[]
  /** How many days after its end a term is locked; `null` for never. */
  lockDays: number | null
  today: SchoolDate
}

const holds = (lock: Lock, { date, grade, class: classId, subject }: Question['lesson']): boolean =>
  date <= lock.through &&
  (lock.grade === null || lock.grade === grade) &&
  (lock.class === null || lock.class === classId) &&
  (lock.subject === null || lock.subject === subject)

/** Whether an opening lets the lesson be changed on this day. */
export const isOpenedBy = (
  { teacher, workload, from, to, until }: Opening,
  lesson: Pick<Question['lesson'], 'date' | 'teacher' | 'workload'>,
  today: SchoolDate,
): boolean =>
  today <= until &&
  (workload === null ? teacher === lesson.teacher : workload === lesson.workload) &&
  isWithin({ from, to }, lesson.date)

/** The lock that holds a lesson longest, or `null` when it may be changed. An opening is stronger than any lock. */
export const lockOf = ({ lesson, locks, openings, terms, lockDays, today }: Question): LessonLock | null => {
  if (openings.some((opening) => isOpenedBy(opening, lesson, today))) return null
  const ofTerms =
    lockDays === null
      ? []
      : terms
          .filter(({ to }) => lesson.date <= to && addDays(to, lockDays) < today)
          .map(({ name, to }) => ({ through: to, note: name }))
  const found = [...locks.filter((lock) => holds(lock, lesson)), ...ofTerms]
  return found.reduce<LessonLock | null>(
    (longest, { through, note }) => (longest && longest.through >= through ? longest : { through, note }),
    null,
  )
}

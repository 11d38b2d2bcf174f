import type { Facts } from '@/access/facts'
import { studentsOfClasses } from '@/access/own-classes'
import { notFound } from '@/core/errors'
import type { Status } from '@/core/statuses'

/**
 * `edit`: keeps the file. `read`: reads all of it. `own`: the student and the parents, who see what is theirs and
 * nothing that is personal of others.
 */
export type FileAccess = 'edit' | 'read' | 'own'

const OFFICE: readonly Status[] = ['administrator', 'secretary']
const READERS: readonly Status[] = ['principal', 'deputy', 'counsellor']

/** What the reader may do with a student's file; `null` when it does not exist for this reader. */
export const fileAccessOf = (facts: Facts, student: number): FileAccess | null => {
  const { reference, statuses } = facts
  if (!reference.students.has(student)) return null
  if (OFFICE.some((status) => statuses.has(status))) return 'edit'
  if (studentsOfClasses(facts, facts.classTeacherOf).includes(student)) return 'edit'
  if (READERS.some((status) => statuses.has(status))) return 'read'
  return facts.student === student || facts.children.includes(student) ? 'own' : null
}

/** @throws notFound for a file that the reader may not open, in the same words as for none */
export const requireFile = (facts: Facts, student: number): FileAccess => {
  const access = fileAccessOf(facts, student)
  if (!access) throw notFound()
  return access
}

/** @throws notFound for those who may read a file but not change it, as well */
export const requireFileKeeper = (facts: Facts, student: number): void => {
  if (fileAccessOf(facts, student) !== 'edit') throw notFound()
}

/** Students whose files stand in the reader's list; `null` for all of the school. */
export const listedStudents = (facts: Facts): ReadonlySet<number> | null =>
  [...OFFICE, ...READERS].some((status) => facts.statuses.has(status))
    ? null
    : new Set(studentsOfClasses(facts, facts.classTeacherOf))

import { averageOf, type MarkRules, type MarkSums } from '@/plugins/journal/types'

import { addSums, NO_MARKS } from './mark-sums'

/** Fewer students than this, and the average of a class would tell of single children. */
export const FEWEST = 5

export type StudentSums = { student: number; subject: number } & MarkSums

export type SubjectAverage = {
  subject: number
  own: number | null
  /** The mean of the students' averages; `null` where fewer than five have one. */
  group: number | null
}

/** A student's average in each subject beside that of the class. Nothing of a single other student is in it. */
export const classAverages = (
  rules: Pick<MarkRules, 'averaging'>,
  rows: readonly StudentSums[],
  student: number,
): SubjectAverage[] => {
  const bySubject = new Map<number, Map<number, MarkSums>>()
  for (const row of rows) {
    const students = bySubject.get(row.subject) ?? new Map<number, MarkSums>()
    students.set(row.student, addSums(students.get(row.student) ?? NO_MARKS, row))
    bySubject.set(row.subject, students)
  }
  return [...bySubject].map(([subject, students]) => {
    const averages = [...students.values()].flatMap((sums) => averageOf(rules, sums) ?? [])
    const own = students.get(student)
    return {
      subject,
      own: own ? averageOf(rules, own) : null,
      group: averages.length < FEWEST ? null : averages.reduce((sum, one) => sum + one, 0) / averages.length,
    }
  })
}

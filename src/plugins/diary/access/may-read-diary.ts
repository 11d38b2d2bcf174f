import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import { isWithin } from '@/core/school-date'

/** Whether the person leads, as class teacher, the class that the student is in today. */
const leadsClassOf = ({ classTeacherOf, reference, today }: Facts, student: number): boolean =>
  classTeacherOf.length > 0 &&
  reference.enrolments.some(
    (row) => row.student === student && classTeacherOf.includes(row.class) && isWithin(row, today),
  )

/** The student, a guardian who may view the diary today, the class teacher, the deputy. */
export const mayReadDiary = (facts: Facts, student: number): boolean =>
  facts.reference.students.has(student) &&
  (facts.student === student ||
    facts.children.includes(student) ||
    facts.statuses.has('deputy') ||
    leadsClassOf(facts, student))

/** @throws notFound for everybody else, so that nobody learns which students there are. */
export const requireDiary = (facts: Facts, student: number): void => {
  if (!mayReadDiary(facts, student)) throw notFound()
}

import type { Facts } from '@/access/facts'
import type { SchoolDate } from '@/core/school-date'
import type { Whose } from '@/plugins/schedule'

/** Whose calendar a person may subscribe to: the own (`null`) or a child's. */
export type FeedFor = number | null

const isStudentHere = ({ reference, today }: Facts, student: number): boolean =>
  reference.enrolments.some((row) => row.student === student && (!row.to || row.to >= today))

/** The choices of a new feed: the own calendar for staff and students, and each child's. */
export const feedChoices = (facts: Facts): FeedFor[] => [
  ...(facts.staff !== null || (facts.student !== null && isStudentHere(facts, facts.student)) ? [null] : []),
  ...facts.children.filter((child) => isStudentHere(facts, child)),
]

type Question = {
  facts: Facts
  student: FeedFor
  /** The day on which the owner left the staff. */ leftOn: SchoolDate | null
}

/**
 * Whose lessons a feed shows today; `null` when its owner has no right to it any more: the guardian's tie has ended,
 * the student has left, the member of staff is gone or has lost the status.
 */
export const whoseOfFeed = ({ facts, student, leftOn }: Question): Whose[] | null => {
  if (student !== null)
    return facts.children.includes(student) && isStudentHere(facts, student)
      ? [{ view: 'student', id: student }]
      : null
  const own: Whose[] =
    facts.student !== null && isStudentHere(facts, facts.student)
      ? [{ view: 'student', id: facts.student }]
      : []
  const isOfStaff =
    facts.staff !== null &&
    [...facts.statuses].some((status) => status !== 'student' && status !== 'guardian') &&
    (leftOn === null || leftOn > facts.today)
  if (isOfStaff && facts.statuses.has('teacher')) own.push({ view: 'teacher', id: facts.staff! })
  return own.length > 0 || isOfStaff ? own : null
}

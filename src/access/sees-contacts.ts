import { isWithin } from '@/core/school-date'
import type { Status } from '@/core/statuses'

import type { Facts } from './facts'
import { learnersOf, studentsOfClasses } from './own-classes'

/** Those who keep the school's cards, or answer for the whole school. */
const OFFICE: readonly Status[] = ['administrator', 'secretary', 'deputy', 'principal']
/** Those who care for students, and so speak with their families. */
const CARE: readonly Status[] = ['medical', 'counsellor']

const hasAny = (statuses: ReadonlySet<Status>, wanted: readonly Status[]): boolean =>
  wanted.some((status) => statuses.has(status))

/** The persons of students and, when asked, of those who are their guardians today. */
const families = ({ reference, today }: Facts, students: ReadonlySet<number>): number[] => [
  ...[...students].flatMap((student) => reference.students.get(student)?.person ?? []),
  ...reference.guardianships
    .filter((tie) => students.has(tie.student) && isWithin(tie, today))
    .map(({ guardian }) => guardian),
]

/**
 * Whose birth date, phone and e-mail the reader sees: the office everybody's, medical staff and counsellors those of
 * students and their families, a class teacher those of the class, everybody the own and the children's.
 * Who only teaches a class sees names.
 */
export const contactsSeenBy = (facts: Facts): ((person: number) => boolean) => {
  const { reference, statuses, person: self, classTeacherOf } = facts
  if (hasAny(statuses, OFFICE)) return () => true
  const students = hasAny(statuses, CARE)
    ? [...reference.students.keys()]
    : studentsOfClasses(facts, classTeacherOf)
  const seen = new Set([
    ...families(facts, new Set(students)),
    ...learnersOf(facts).flatMap((student) =>
      student === null ? [] : (reference.students.get(student)?.person ?? []),
    ),
  ])
  return (person) => person === self || seen.has(person)
}

import { isWithin } from '@/core/school-date'

import { among } from './among'
import type { Facts } from './facts'
import { learnersOf, pupilsOf, studentsOfClasses } from './own-classes'

const personsOf = ({ reference }: Facts, students: readonly (number | null)[]): number[] =>
  students.flatMap((student) => (student === null ? [] : (reference.students.get(student)?.person ?? [])))

const guardiansOf = ({ reference, today }: Facts, students: ReadonlySet<number>): number[] =>
  reference.guardianships
    .filter((tie) => students.has(tie.student) && isWithin(tie, today))
    .map((tie) => tie.guardian)

const colleagues = ({ reference }: Facts): number[] =>
  [...reference.staff.values()].map(({ person }) => person)

/** The person and, for a guardian, the children. */
export const ownFamily = (facts: Facts): (number | null)[] => [
  facts.person,
  ...personsOf(facts, learnersOf(facts)),
]

/** For a member of staff: oneself and the colleagues. */
export const ownColleagues = (facts: Facts): (number | null)[] => [facts.person, ...colleagues(facts)]

/** For a teacher: colleagues, own pupils, and the families of the class led. */
export const ownPeopleOfTeacher = (facts: Facts): (number | null)[] => [
  ...ownColleagues(facts),
  ...personsOf(facts, pupilsOf(facts)),
  ...guardiansOf(facts, new Set(studentsOfClasses(facts, facts.classTeacherOf))),
]

export const isOwnFamily = (field: string) => among(field, ownFamily)
export const isColleague = (field: string) => among(field, ownColleagues)
export const isOwnPersonOfTeacher = (field: string) => among(field, ownPeopleOfTeacher)

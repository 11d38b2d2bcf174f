import { isWithin } from '@/core/school-date'

import { any } from './algebra'
import { among } from './among'
import type { Facts } from './facts'

/** Classes that concern the person today: taught, led as class teacher, learned in, or a child's. */
export const ownClassIds = ({ taughtClasses, classTeacherOf, learningClasses }: Facts): number[] => [
  ...new Set([...taughtClasses, ...classTeacherOf, ...learningClasses]),
]

/** The students who are in the classes today. */
export const studentsOfClasses = ({ reference, today }: Facts, classes: readonly number[]): number[] =>
  reference.enrolments
    .filter((enrolment) => classes.includes(enrolment.class) && isWithin(enrolment, today))
    .map(({ student }) => student)

/** Students whom a teacher has today, as a subject teacher or as the class teacher. */
export const pupilsOf = (facts: Facts): number[] =>
  studentsOfClasses(facts, [...facts.taughtClasses, ...facts.classTeacherOf])

/** The person's own card as a student, and the children. */
export const learnersOf = ({ student, children }: Facts): (number | null)[] => [student, ...children]

/** Classes that the person or the children have been in, the present one among them. */
export const classesEverLearned = (facts: Facts): number[] => {
  const learners = learnersOf(facts)
  return [
    ...new Set(
      facts.reference.enrolments.filter(({ student }) => learners.includes(student)).map((row) => row.class),
    ),
  ]
}

export const inClassEverLearned = (field = 'class') => among(field, classesEverLearned)
export const inOwnClass = (field = 'class') => among(field, ownClassIds)
export const ofOwnPupil = (field = 'student') => among(field, pupilsOf)
export const ofOwnLearner = (field = 'student') => among(field, learnersOf)
export const ofOwnStudent = (field = 'student') => any(ofOwnPupil(field), ofOwnLearner(field))
/** Students of the class led, for its class teacher. */
export const ofLedClassStudents = (field = 'student') =>
  among(field, (facts) => studentsOfClasses(facts, facts.classTeacherOf))

import type { Rule } from '@/core/rule'

import { any } from './algebra'
import { among } from './among'

/** The account itself. */
export const isSelf: Rule = ({ user }) => Boolean(user) && { id: { equals: user!.id } }

/** Documents that the person made or owns, by a field that holds the account. */
export const byOwnUser =
  (field: string): Rule =>
  ({ user }) =>
    Boolean(user) && { [field]: { equals: user!.id } }

/** Documents that belong to the person, by a field that holds the person. */
export const ofOwnPerson = (field: string) => among(field, ({ person }) => [person])

/** Records of the person's own workloads. */
export const ofOwnWorkload = (field = 'workload') =>
  among(field, ({ workloads }) => workloads.map(({ id }) => id))

/** Records of the classes that the person leads today. */
export const ofLedClass = (field = 'class') => among(field, ({ classTeacherOf }) => classTeacherOf)

/** Records of lessons that a teacher may read: of own workloads in all subjects of the class led, and substitutions. */
export const ofReadableLesson = () => any(ofOwnWorkload(), ofLedClass())

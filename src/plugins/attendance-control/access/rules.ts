import { any } from '@/access/algebra'
import { factsSay } from '@/access/among'
import type { Facts } from '@/access/facts'
import { hasStatus } from '@/access/has-status'
import { presentClasses } from '@/access/present-year'
import type { Rule } from '@/core/rule'
import type { ClassRef } from '@/db/reference'

const OVERSEERS = ['administrator', 'principal', 'deputy'] as const

/** Who answers for the attendance of the whole school. */
export const oversees: Rule = hasStatus(...OVERSEERS)
/** They, and class teachers for their classes. */
export const seesAttendance: Rule = any(
  oversees,
  factsSay(({ classTeacherOf }) => classTeacherOf.length > 0),
)

/** The classes whose attendance the person looks at, in their order. */
export const seenClasses = (facts: Facts): ClassRef[] =>
  OVERSEERS.some((status) => facts.statuses.has(status))
    ? presentClasses(facts)
    : presentClasses(facts).filter(({ id }) => facts.classTeacherOf.includes(id))

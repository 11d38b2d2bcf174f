import type { Facts } from '@/access/facts'
import { notAllowed, notFound } from '@/core/errors'
import type { ClassRef } from '@/db/reference'

/** Whether the person divides this class: its class teacher of today, or those who plan. */
export const mayDivide = ({ statuses, classTeacherOf }: Facts, classId: number): boolean =>
  statuses.has('administrator') || statuses.has('deputy') || classTeacherOf.includes(classId)

/**
 * The class, for those who divide it.
 * @throws notFound for a class of another school, notAllowed for a class that somebody else leads
 */
export const requireDivider = (facts: Facts, classId: number): ClassRef => {
  const card = facts.reference.classes.get(classId)
  if (!card) throw notFound()
  if (!mayDivide(facts, classId)) throw notAllowed()
  return card
}

import type { Facts } from '@/access/facts'
import { studentsOfClasses } from '@/access/own-classes'
import { isWithin } from '@/core/school-date'
import type { Status } from '@/core/statuses'

/** Why somebody gets no slip from this reader. */
export type Obstacle = 'governs' | 'staff' | 'self' | 'no-account' | 'elsewhere'

export type AccountFacts = { id: number; statuses: readonly Status[]; schools: readonly number[] } | null

const GOVERNING: readonly Status[] = ['administrator', 'principal', 'deputy']
const FAMILY: readonly Status[] = ['student', 'guardian']

export const isOffice = ({ statuses }: Facts): boolean =>
  statuses.has('administrator') || statuses.has('secretary')

/** Students of the class and those parents who may see the diary today. */
export const familiesOf = (facts: Facts, classId: number): number[] => {
  const { reference, today } = facts
  const students = new Set(studentsOfClasses(facts, [classId]))
  return [
    ...new Set([
      ...[...students].flatMap((student) => reference.students.get(student)?.person ?? []),
      ...reference.guardianships
        .filter((tie) => students.has(tie.student) && tie.mayViewDiary && isWithin(tie, today))
        .map((tie) => tie.guardian),
    ]),
  ]
}

/** People to whom the reader may issue slips at all; `null` for everybody of the school. */
export const reachOf = (facts: Facts): ReadonlySet<number> | null =>
  isOffice(facts) ? null : new Set(facts.classTeacherOf.flatMap((id) => familiesOf(facts, id)))

/** Students and guardians of today, who get an account when they have none. */
const familyStatusesOf = ({ reference, today }: Facts, person: number): Status[] => {
  const isStudent = [...reference.students.values()].some((card) => card.person === person)
  const isGuardian = reference.guardianships.some(
    (tie) => tie.guardian === person && tie.mayViewDiary && isWithin(tie, today),
  )
  return [...(isStudent ? (['student'] as const) : []), ...(isGuardian ? (['guardian'] as const) : [])]
}

/**
 * What stands against a slip for this person, see docs/adr/0004-who-sets-statuses.md: a slip opens an account anew, so
 * a class teacher opens only those of families, a secretary those of staff too, an administrator everybody's but the own.
 */
export const obstacleOf = (facts: Facts, person: number, account: AccountFacts): Obstacle | null => {
  const { reference, school, statuses } = facts
  const isAdministrator = statuses.has('administrator')
  if (!account) {
    const isOfStaff = [...reference.staff.values()].some((card) => card.person === person)
    if (isOfStaff && !isOffice(facts)) return 'staff'
    return familyStatusesOf(facts, person).length === 0 ? 'no-account' : null
  }
  if (account.id === facts.user) return 'self'
  if (!isAdministrator && account.statuses.some((status) => GOVERNING.includes(status))) return 'governs'
  const isFamily = account.statuses.every((status) => FAMILY.includes(status))
  const hasCardOfStaff = [...reference.staff.values()].some((card) => card.person === person)
  if (!isOffice(facts) && (!isFamily || hasCardOfStaff)) return 'staff'
  // Whoever works in another school as well is not this school's alone to reset.
  if (!isFamily && account.schools.some((id) => id !== school)) return 'elsewhere'
  return null
}

export const statusesOfNew = familyStatusesOf

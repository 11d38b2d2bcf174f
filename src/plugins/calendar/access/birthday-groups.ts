import type { Facts } from '@/access/facts'
import { pupilsOf } from '@/access/own-classes'
import { isWithin } from '@/core/school-date'
import { STAFF_STATUSES, type Status } from '@/core/statuses'

export type BirthdayGroup = 'staff' | 'students' | 'children'

/** Those who read the personal files of all students anyway. */
const OF_ALL: readonly Status[] = ['principal', 'deputy', 'secretary', 'counsellor']

const has = ({ statuses }: Facts, wanted: readonly Status[]): boolean =>
  wanted.some((status) => statuses.has(status))

/**
 * Whose birthdays the reader may see: colleagues each other's, teachers those of the students whom they teach or lead,
 * those who keep the files everybody's, guardians those of their own children. Families see nobody else's.
 */
export const birthdayGroups = (facts: Facts): BirthdayGroup[] => [
  ...(has(facts, STAFF_STATUSES) ? ['staff' as const] : []),
  ...(birthdayStudents(facts).length > 0 ? ['students' as const] : []),
  ...(facts.children.length > 0 ? ['children' as const] : []),
]

/** The students at school today whose birthdays the reader may see. */
export const birthdayStudents = (facts: Facts): number[] => {
  if (has(facts, OF_ALL))
    return [
      ...new Set(
        facts.reference.enrolments.filter((row) => isWithin(row, facts.today)).map(({ student }) => student),
      ),
    ]
  return facts.statuses.has('teacher') ? [...new Set(pupilsOf(facts))] : []
}

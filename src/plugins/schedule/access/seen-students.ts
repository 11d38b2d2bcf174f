import type { Facts } from '@/access/facts'
import { pupilsOf } from '@/access/own-classes'
import { isWithin } from '@/core/school-date'
import type { Status } from '@/core/statuses'

/** Those who work with every student of the school. */
const OFFICE: readonly Status[] = [
  'administrator',
  'principal',
  'deputy',
  'secretary',
  'medical',
  'counsellor',
]

/** Ids of the students whose timetables the person may open today: the own, the children's, the pupils', for the office all. */
export const seenStudents = (facts: Facts): ReadonlySet<number> => {
  const own = [facts.student, ...facts.children].filter((id) => id !== null)
  const others = OFFICE.some((status) => facts.statuses.has(status))
    ? facts.reference.enrolments.filter((row) => isWithin(row, facts.today)).map(({ student }) => student)
    : pupilsOf(facts)
  return new Set([...own, ...others])
}

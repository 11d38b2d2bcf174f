import type { Facts } from '@/access/facts'
import type { SchoolDate } from '@/core/school-date'

import type { ClassEvent } from '../types'

export type Named = { id: number; name: string }

/** The students who are in a class on one of the days, by name. */
export const classmates = (
  { reference }: Pick<Facts, 'reference'>,
  classId: number,
  { from, to }: { from: SchoolDate; to: SchoolDate },
): Named[] => {
  const ids = new Set(
    reference.enrolments
      .filter((row) => row.class === classId && (!row.from || row.from <= to) && (!row.to || row.to >= from))
      .map(({ student }) => student),
  )
  return [...ids]
    .flatMap((id) => {
      const person = reference.people.get(reference.students.get(id)?.person ?? 0)
      return person ? [{ id, name: `${person.lastName} ${person.firstName}`, sortKey: person.sortKey }] : []
    })
    .sort((one, other) => (one.sortKey < other.sortKey ? -1 : one.sortKey > other.sortKey ? 1 : 0))
    .map(({ id, name }) => ({ id, name }))
}

/** Those who took part in an event, by name. */
export const participants = (facts: Pick<Facts, 'reference'>, event: ClassEvent): Named[] => {
  const all = classmates(facts, event.class, event)
  return event.isWholeClass ? all : all.filter(({ id }) => event.students.includes(id))
}

import { groupBy } from '@/core/group-by'
import { isWithin, type SchoolDate } from '@/core/school-date'
import type { Reference } from '@/db/reference'

export const PEOPLE_KINDS = ['all', 'staff', 'students', 'guardians'] as const
export type PeopleKind = (typeof PEOPLE_KINDS)[number]

type Args = {
  reference: Reference
  date: SchoolDate
  kind: PeopleKind
  /** Only those who have to do with this class. */
  class: number | null
  /** Persons who do not work here any more. */
  former: ReadonlySet<number>
}

const kindsOf = (kind: PeopleKind): readonly Exclude<PeopleKind, 'all'>[] =>
  kind === 'all' ? ['staff', 'students', 'guardians'] : [kind]

/**
 * The persons of a kind on a day, by class when one is given; `null` when nobody is left out.
 * Somebody who is all of them at once is found under each.
 */
export const peopleOf = ({ reference, date, kind, class: classId, former }: Args): Set<number> | null => {
  if (kind === 'all' && classId === null) return null
  const students = new Set(
    reference.enrolments
      .filter((row) => (classId === null || row.class === classId) && isWithin(row, date))
      .map(({ student }) => student),
  )
  const found = {
    students: () => [...students].flatMap((student) => reference.students.get(student)?.person ?? []),
    guardians: () =>
      reference.guardianships
        .filter((tie) => students.has(tie.student) && isWithin(tie, date))
        .map(({ guardian }) => guardian),
    staff: () => staffOf({ reference, date, class: classId, former }),
  }
  return new Set(kindsOf(kind).flatMap((one) => found[one]()))
}

/** Everybody who works here, or those who teach or lead the class. */
const staffOf = ({ reference, date, class: classId, former }: Omit<Args, 'kind'>): number[] => {
  const cards =
    classId === null
      ? [...reference.staff.values()]
      : [
          ...[...reference.workloads.values()]
            .filter((row) => row.class === classId && isWithin(row, date))
            .map(({ teacher }) => teacher),
          ...(reference.classes.get(classId)?.classTeachers ?? [])
            .filter((row) => isWithin(row, date))
            .map(({ staff }) => staff),
        ].flatMap((id) => reference.staff.get(id) ?? [])
  return cards.map(({ person }) => person).filter((person) => !former.has(person))
}

/** Cards by the person whose they are. */
export const byPerson = <TCard extends { person: number }>(cards: Iterable<TCard>): Map<number, TCard> =>
  new Map([...groupBy(cards, ({ person }) => person)].map(([person, [card]]) => [person, card!]))

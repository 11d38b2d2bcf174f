import type { Facts } from '@/access/facts'
import { isWithin, type SchoolDate } from '@/core/school-date'
import type { ClassRef, PersonRef, Reference } from '@/db/reference'
import { initials } from '@/i18n/names'

import { outsideYear } from './division-errors'

export type RosterRow = { id: number; person: PersonRef; name: string }

export const personOfStudent = ({ people, students }: Reference, student: number): PersonRef | undefined =>
  people.get(students.get(student)?.person ?? 0)

/** «Иванова А. П., Петров Б. И.», as an error names people. */
export const namesOf = (reference: Reference, students: Iterable<number>): string =>
  [...new Set(students)]
    .map((student) => {
      const person = personOfStudent(reference, student)
      return person ? initials(person) : String(student)
    })
    .join(', ')

/** «Английский язык, 1-я группа — Иванова А. П.» */
export const nameOfWorkload = (
  { subjects, people, staff }: Reference,
  { subject, group, teacher }: { subject: number; group: string; teacher: number },
): string => {
  const person = people.get(staff.get(teacher)?.person ?? 0)
  return `${subjects.get(subject)?.name ?? ''}, ${group}${person ? ` — ${initials(person)}` : ''}`
}

/** The students of a class on a day, by name. */
export const rosterOn = ({ reference }: Facts, classId: number, date: SchoolDate): RosterRow[] =>
  [
    ...new Set(
      reference.enrolments
        .filter((row) => row.class === classId && isWithin(row, date))
        .map((row) => row.student),
    ),
  ]
    .flatMap((id) => {
      const person = personOfStudent(reference, id)
      return person ? [{ id, person, name: `${person.lastName} ${person.firstName}` }] : []
    })
    .sort((left, right) =>
      left.person.sortKey < right.person.sortKey
        ? -1
        : left.person.sortKey > right.person.sortKey
          ? 1
          : left.id - right.id,
    )

/** @throws outsideYear for a day that the class has nothing to do with */
export const requireDayOfYear = (
  { reference }: Facts,
  card: ClassRef,
  date: SchoolDate,
  path: string,
): void => {
  const year = reference.years.get(card.year)
  if (!year || (date >= year.startDate && date <= year.endDate)) return
  throw outsideYear({ from: year.startDate, to: year.endDate }, { path })
}

import type { Facts } from '@/access/facts'
import { presentClasses } from '@/access/present-year'
import { isWithin } from '@/core/school-date'
import type { ClassRef } from '@/db/reference'

/** The classes whose diaries the person may open: the class led, or all of them for the deputy. */
export const diaryClasses = (facts: Facts): ClassRef[] =>
  presentClasses(facts).filter(({ id }) => facts.statuses.has('deputy') || facts.classTeacherOf.includes(id))

/** The students of a class today, by name. */
export const diaryStudents = ({ reference, today }: Facts, classId: number): { id: number; name: string }[] =>
  reference.enrolments
    .filter((row) => row.class === classId && isWithin(row, today))
    .flatMap(({ student }) => {
      const person = reference.people.get(reference.students.get(student)?.person ?? 0)
      return person ? [{ id: student, name: person.fullName, sortKey: person.sortKey }] : []
    })
    .sort((left, right) => (left.sortKey < right.sortKey ? -1 : left.sortKey > right.sortKey ? 1 : 0))
    .map(({ id, name }) => ({ id, name }))

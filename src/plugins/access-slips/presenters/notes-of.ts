import { classOf } from '@/access/class-of'
import type { Facts } from '@/access/facts'
import { isWithin } from '@/core/school-date'
import { initials } from '@/i18n/format'

/** What tells namesakes apart on slips: the class of a student, the children of a parent. */
export const notesOf = ({ reference, today }: Facts): ((person: number) => string) => {
  const students = new Map([...reference.students.values()].map((card) => [card.person, card.id]))
  const childNote = (student: number): string => {
    const child = reference.people.get(reference.students.get(student)?.person ?? 0)
    return [child && initials(child), classOf(reference, student, today)?.name].filter(Boolean).join(', ')
  }
  return (person) => {
    const student = students.get(person)
    if (student !== undefined) return classOf(reference, student, today)?.name ?? ''
    return reference.guardianships
      .filter((tie) => tie.guardian === person && isWithin(tie, today))
      .map((tie) => childNote(tie.student))
      .join('; ')
  }
}

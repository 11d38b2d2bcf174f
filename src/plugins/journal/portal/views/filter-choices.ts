import type { Facts } from '@/access/facts'
import { presentClasses } from '@/access/present-year'
import { initials } from '@/i18n/names'

export type Choice = { value: number; label: string }
export type FilterChoices = Record<'grades' | 'classes' | 'subjects' | 'teachers', Choice[]>

/** What a journal can be looked for by: the grades, classes, subjects and teachers that have one this year. */
export const filterChoices = (facts: Facts): FilterChoices => {
  const { reference } = facts
  const classes = presentClasses(facts)
  const present = new Set(classes.map(({ id }) => id))
  const workloads = [...reference.workloads.values()].filter((row) => present.has(row.class))
  const taught = new Set(workloads.map(({ subject }) => subject))
  const teachers = [...new Set(workloads.map(({ teacher }) => teacher))]
  return {
    grades: [...new Set(classes.map(({ grade }) => grade))].map((grade) => ({
      value: grade,
      label: String(grade),
    })),
    classes: classes.map(({ id, name }) => ({ value: id, label: name })),
    subjects: [...reference.subjects.values()]
      .filter(({ id }) => taught.has(id))
      .map(({ id, name }) => ({ value: id, label: name })),
    teachers: teachers
      .flatMap((id) => {
        const person = reference.people.get(reference.staff.get(id)?.person ?? 0)
        return person ? [{ value: id, label: initials(person), sortKey: person.sortKey }] : []
      })
      .sort((left, right) => (left.sortKey < right.sortKey ? -1 : 1))
      .map(({ value, label }) => ({ value, label })),
  }
}

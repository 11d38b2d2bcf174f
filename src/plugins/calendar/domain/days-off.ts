import type { SchoolDate } from '@/core/school-date'
import type { ClassRef, Reference } from '@/db/reference'

export type NamedPeriod = {
  kind: 'term' | 'vacation' | 'holiday'
  name: string
  from: SchoolDate
  to: SchoolDate
}

type Calendar = Pick<Reference, 'classes' | 'years' | 'termSets' | 'terms'>

const classAndYear = ({ classes, years }: Calendar, classId: number) => {
  const card: ClassRef | undefined = classes.get(classId)
  const year = card && years.get(card.year)
  return card && year ? { card, year } : null
}

const byDate = (left: NamedPeriod, right: NamedPeriod): number => (left.from < right.from ? -1 : 1)

/** Vacations and holidays of the class's year, in their order. */
export const daysOff = (reference: Calendar, classId: number): NamedPeriod[] => {
  const found = classAndYear(reference, classId)
  if (!found) return []
  const vacations = reference.termSets.get(found.card.termSet)?.vacations ?? []
  return [
    ...vacations.map(({ name, from, to }) => ({ kind: 'vacation' as const, name, from, to })),
    ...found.year.holidays.map(({ name, date }) => ({
      kind: 'holiday' as const,
      name,
      from: date,
      to: date,
    })),
  ].sort(byDate)
}

/** The terms of the class's year, in their order. */
export const termsOf = (reference: Calendar, classId: number): NamedPeriod[] => {
  const found = classAndYear(reference, classId)
  if (!found) return []
  return [...reference.terms.values()]
    .filter(({ termSet }) => termSet === found.card.termSet)
    .map(({ name, from, to }) => ({ kind: 'term' as const, name, from, to }))
    .sort(byDate)
}

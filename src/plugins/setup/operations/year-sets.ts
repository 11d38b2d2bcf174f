import type { Facts } from '@/access/facts'
import type { SchoolDate } from '@/core/school-date'

import { autumnOf, type Span, type TypicalSet, typicalYear } from '../domain/typical-year'

/** A division of the year: what the school has, otherwise what schools usually have. */
export type YearSet = Omit<TypicalSet, 'key'> & {
  key: string
  id: number | null
  terms: Span[]
  vacations: Span[]
}

/**
 * The divisions that the form of the year offers: the usual ones, filled with what was saved under their names, and
 * those that the school has named by itself.
 */
export const yearSets = (
  { reference }: Pick<Facts, 'reference'>,
  year: number | null,
  startDate: SchoolDate,
): YearSet[] => {
  const saved = [...reference.termSets.values()].filter((set) => set.year === year)
  const termsOf = (id: number): Span[] =>
    [...reference.terms.values()]
      .filter(({ termSet }) => termSet === id)
      .sort((left, right) => left.number - right.number)
      .map(({ name, from, to }) => ({ name, from, to }))
  const { sets } = typicalYear(autumnOf(startDate))
  const own = saved.filter(({ name }) => !sets.some((set) => set.name === name))
  return [
    ...own.map(({ id, name, kind, vacations }) => ({
      key: `set${id}`,
      id,
      kind,
      name,
      isUsual: true,
      terms: termsOf(id),
      vacations: [...vacations],
    })),
    ...sets.map((set) => {
      const found = saved.find(({ name }) => name === set.name)
      return found
        ? { ...set, id: found.id, isUsual: true, terms: termsOf(found.id), vacations: [...found.vacations] }
        : { ...set, id: null, isUsual: set.isUsual && saved.length === 0 }
    }),
  ]
}

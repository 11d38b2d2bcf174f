import type { Facts } from '@/access/facts'
import { addDays, isWithin, type SchoolDate } from '@/core/school-date'
import { matchesWords } from '@/db/cyrillic/matches-words'

import { kindOf, type OrderKindName } from '../domain/kinds'

export type Candidate = { student: number; name: string; class: { id: number; name: string } | null }

/** A list to tick in, and no longer than a person can look through. */
const MOST = 200

type Question = {
  facts: Facts
  kind: OrderKindName
  fromClass: number | null
  effectiveOn: SchoolDate
  q: string
}

/** Whom an order of the kind may concern: those of the class on the day before, or those who are in no class. */
export const candidates = ({ facts, kind, fromClass, effectiveOn, q }: Question): Candidate[] => {
  const { reference } = facts
  const { hasFrom } = kindOf(kind)
  const day = addDays(effectiveOn, -1)
  const present = reference.enrolments.filter((row) =>
    hasFrom ? row.class === fromClass && isWithin(row, day) : !row.to || row.to >= effectiveOn,
  )
  const inClass = new Set(present.map(({ student }) => student))
  const from = hasFrom && fromClass !== null ? reference.classes.get(fromClass) : undefined
  const own = from ? { id: from.id, name: from.name } : null
  return [...reference.students.values()]
    .filter(({ id }) => inClass.has(id) === hasFrom)
    .flatMap(({ id, person }) => {
      const card = reference.people.get(person)
      return card && matchesWords(q, card.fullName)
        ? [{ student: id, name: card.fullName, class: own, sortKey: card.sortKey }]
        : []
    })
    .sort((left, right) => (left.sortKey < right.sortKey ? -1 : 1))
    .slice(0, MOST)
    .map(({ sortKey: _order, ...candidate }) => candidate)
}

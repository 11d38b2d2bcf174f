import type { Facts } from '@/access/facts'
import { addDays, isWithin, type SchoolDate } from '@/core/school-date'
import { matchesWords } from '@/db/cyrillic/matches-words'

import { kindOf, type OrderKindName } from '../domain/kinds'

export type Candidate = { student: number; name: string; class: string | null }

/** A list to tick in, and no longer than a person can look through. */
const MOST = 200

type Question = {
  facts: Facts
  kind: OrderKindName
  fromClass: number | null
  effectiveOn: SchoolDate
  q: string
  /** Who stands in the draft already is shown whatever is looked for. */
  chosen: readonly number[]
}

/** Whom an order of the kind may concern: those of the class on the day before, or those who are in no class. */
export const candidates = ({ facts, kind, fromClass, effectiveOn, q, chosen }: Question): Candidate[] => {
  const { reference } = facts
  const { hasFrom } = kindOf(kind)
  const day = addDays(effectiveOn, -1)
  const present = reference.enrolments.filter((row) =>
    hasFrom ? row.class === fromClass && isWithin(row, day) : !row.to || row.to >= effectiveOn,
  )
  const inClass = new Set(present.map(({ student }) => student))
  const className = (hasFrom && fromClass && reference.classes.get(fromClass)?.name) || null
  return [...reference.students.values()]
    .filter(({ id }) => chosen.includes(id) || inClass.has(id) === hasFrom)
    .flatMap(({ id, person }) => {
      const card = reference.people.get(person)
      return card && (chosen.includes(id) || matchesWords(q, card.fullName))
        ? [{ student: id, name: card.fullName, class: className, sortKey: card.sortKey }]
        : []
    })
    .sort((left, right) => (left.sortKey < right.sortKey ? -1 : 1))
    .slice(0, MOST)
    .map(({ sortKey: _order, ...candidate }) => candidate)
}

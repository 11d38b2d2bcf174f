import { addDays, isWithin, overlaps, type Period, type SchoolDate } from '@/core/school-date'

export type Membership = { id: number; subgroup: number; student: number } & Period
export type NewMembership = { subgroup: number; student: number; from: SchoolDate; to: SchoolDate | null }

export type Moves = {
  /** New last days of memberships: one that ends earlier, or one that goes on after all. */
  bound: { id: number; to: SchoolDate | null }[]
  /** Memberships that would begin on the date or later: what is chosen now takes their place. */
  remove: number[]
  open: NewMembership[]
}

type Question = {
  /** All memberships in the subgroups of one subject of the division. */
  memberships: readonly Membership[]
  /** Whom the choice concerns, with the subgroup from the date on; `null` is in none. */
  targets: ReadonlyMap<number, number | null>
  from: SchoolDate
  /** Last day of the division. */
  to: SchoolDate | null
}

/**
 * What has to change so that from the date on everybody is in the chosen subgroup and in no other.
 * The days before stay as they were, and with them the marks that were made on them.
 */
export const planMoves = ({ memberships, targets, from, to }: Question): Moves => {
  const moves: Moves = { bound: [], remove: [], open: [] }
  for (const [student, target] of targets) {
    const later = memberships.filter((row) => row.student === student && (!row.to || row.to >= from))
    const kept = later.find((row) => row.subgroup === target && isWithin(row, from))
    for (const row of later) {
      if (row === kept) {
        if ((row.to ?? null) !== to) moves.bound.push({ id: row.id, to })
      } else if ((row.from ?? '') >= from) moves.remove.push(row.id)
      else moves.bound.push({ id: row.id, to: addDays(from, -1) })
    }
    if (target !== null && !kept) moves.open.push({ subgroup: target, student, from, to })
  }
  return moves
}

/** Students who are in two subgroups on one day. */
export const doubled = (memberships: readonly (Omit<Membership, 'id'> & Period)[]): number[] => [
  ...new Set(
    memberships
      .filter((row, index) =>
        memberships.some((other, at) => at > index && other.student === row.student && overlaps(other, row)),
      )
      .map(({ student }) => student),
  ),
]

/** Memberships as they will be after the moves. */
export const applyMoves = (
  memberships: readonly Membership[],
  { bound, remove, open }: Moves,
): (Omit<Membership, 'id'> & Period)[] => {
  const ends = new Map(bound.map(({ id, to }) => [id, to]))
  return [
    ...memberships
      .filter(({ id }) => !remove.includes(id))
      .map((row) => (ends.has(row.id) ? { ...row, to: ends.get(row.id) ?? null } : row)),
    ...open,
  ]
}

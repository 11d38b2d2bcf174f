import { addDays, isWithin, type SchoolDate } from '@/core/school-date'

import type { RecordKind } from './record-kinds'

type Tie = { from?: SchoolDate | null; to?: SchoolDate | null }
type Part = { kind: RecordKind; leftOn: SchoolDate | null }

/** The same day `years` later; the end of February stays in February. */
export const addYears = (date: SchoolDate, years: number): SchoolDate => {
  const moved = `${Number(date.slice(0, 4)) + years}${date.slice(4)}`
  return moved.endsWith('-02-29') && !isLeap(Number(moved.slice(0, 4))) ? `${moved.slice(0, 4)}-02-28` : moved
}

const isLeap = (year: number): boolean => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1

/** When the last of the periods ended; `null` while one lasts or is still ahead, or when there were none. */
export const endOf = (periods: readonly Tie[], today: SchoolDate): SchoolDate | null => {
  if (periods.length === 0) return null
  if (periods.some((period) => isWithin(period, today) || (period.from ?? '') > today)) return null
  return periods
    .map(({ to }) => to ?? today)
    .sort()
    .at(-1)!
}

type School = {
  today: SchoolDate
  students: Iterable<{ id: number; person: number }>
  staff: Iterable<{ person: number; leftOn: SchoolDate | null }>
  enrolments: readonly (Tie & { student: number })[]
  guardianships: readonly (Tie & { student: number; guardian: number })[]
}

/** What every person was at the school, and when each part ended. Pure. */
export const partsOfPeople = ({
  today,
  students,
  staff,
  enrolments,
  guardianships,
}: School): Map<number, Part[]> => {
  const parts = new Map<number, Part[]>()
  const add = (person: number, part: Part) => parts.set(person, [...(parts.get(person) ?? []), part])
  const periods = new Map<number, Tie[]>()
  for (const row of enrolments) periods.set(row.student, [...(periods.get(row.student) ?? []), row])
  for (const { id, person } of students)
    add(person, { kind: 'student', leftOn: endOf(periods.get(id) ?? [], today) })
  for (const { person, leftOn } of staff)
    add(person, { kind: 'staff', leftOn: leftOn && leftOn < today ? leftOn : null })
  for (const tie of guardianships) {
    const childLeft = endOf(periods.get(tie.student) ?? [], today)
    const tieEnded = tie.to && tie.to < today ? tie.to : null
    const ends = [childLeft, tieEnded].filter((date): date is SchoolDate => date !== null)
    add(tie.guardian, { kind: 'guardian', leftOn: ends.sort()[0] ?? null })
  }
  return parts
}

export type Term = { kind: RecordKind; since: SchoolDate; dueOn: SchoolDate }

/**
 * The term of a person: that of the part which is kept longest. `null` while any part lasts: a former student who
 * teaches here now, or whose own child learns here, is kept whole.
 */
export const termOf = (parts: readonly Part[], yearsOf: (kind: RecordKind) => number | null): Term | null => {
  const terms: Term[] = []
  for (const { kind, leftOn } of parts) {
    const years = yearsOf(kind)
    if (leftOn === null || years === null) return null
    terms.push({ kind, since: leftOn, dueOn: addYears(leftOn, years) })
  }
  return terms.sort((left, right) => left.dueOn.localeCompare(right.dueOn)).at(-1) ?? null
}

/** Whether the last day of the term has passed. */
export const isOver = ({ dueOn }: Term, today: SchoolDate): boolean => addDays(dueOn, 1) <= today

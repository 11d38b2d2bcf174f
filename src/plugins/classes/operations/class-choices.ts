import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { presentYear } from '@/access/present-year'
import { notFound } from '@/core/errors'
import type { SchoolDate } from '@/core/school-date'
import type { Reference } from '@/db/reference'
import { rows } from '@/db/rows'

import type { Named } from '../types'
import type { ClassCard } from './save-class'

/** What may be chosen in the card of a class. */
export type ClassChoices = {
  years: (Named & { startDate: SchoolDate })[]
  termSets: (Named & { year: number })[]
  rooms: Named[]
  bellSchedules: Named[]
  staff: Named[]
}

const byName = <TRow extends Named>(list: TRow[]): TRow[] =>
  list.sort((left, right) => left.name.localeCompare(right.name, 'ru', { numeric: true }))
const named = ({ id, name }: Named): Named => ({ id, name })

type OfStaff = { req: PayloadRequest; facts: Facts; kept: ReadonlySet<number> }

/** Everybody who works here, and those whom the card names already. */
const staffOf = async ({ req, facts, kept }: OfStaff): Promise<Named[]> => {
  const { reference, school, today } = facts
  const former = await rows(req).find<{ id: number }>({
    collection: 'staff',
    columns: ['id'],
    where: { school: { equals: school }, leftOn: { less_than: today } },
  })
  const gone = new Set(former.map(({ id }) => id).filter((id) => !kept.has(id)))
  return byName(
    [...reference.staff.values()].flatMap(({ id, person }) => {
      const name = reference.people.get(person)?.fullName
      return name && !gone.has(id) ? [{ id, name }] : []
    }),
  )
}

export const choicesOf = async ({
  req,
  facts,
  kept = new Set(),
}: Omit<OfStaff, 'kept'> & { kept?: ReadonlySet<number> }): Promise<ClassChoices> => {
  const { years, termSets, rooms, bellSchedules }: Reference = facts.reference
  return {
    years: [...years.values()]
      .sort((left, right) => right.startDate.localeCompare(left.startDate))
      .map(({ id, name, startDate }) => ({ id, name, startDate })),
    termSets: byName([...termSets.values()].map(({ id, name, year }) => ({ id, name, year }))),
    rooms: byName([...rooms.values()].map(named)),
    bellSchedules: byName([...bellSchedules.values()].map(named)),
    staff: await staffOf({ req, facts, kept }),
  }
}

/** An empty card for the present year, or for the year that is wished for. */
export const emptyCard = (facts: Facts, wished: number | null): ClassCard | null => {
  const year = (wished !== null && facts.reference.years.get(wished)) || presentYear(facts)
  const sets = [...facts.reference.termSets.values()].filter((row) => row.year === year?.id)
  if (!year || sets.length === 0) return null
  return {
    year: year.id,
    grade: 1,
    letter: '',
    profile: null,
    room: null,
    termSet: (sets.find(({ kind }) => kind === 'quarter') ?? sets[0]!).id,
    bellSchedule: null,
    classTeachers: [],
  }
}

/**
 * The card of a class as it is saved, and when it was changed last.
 * @throws notFound for a class of another school
 */
export const readCard = async (
  req: PayloadRequest,
  facts: Facts,
  id: number,
): Promise<{ name: string; card: ClassCard; seen: string }> => {
  const row = facts.reference.classes.get(id)
  const stamp = await rows(req).findOne<{ updatedAt: string }>({
    collection: 'classes',
    columns: ['updatedAt'],
    where: { id: { equals: id }, school: { equals: facts.school } },
  })
  if (!row || !stamp) throw notFound()
  const { year, grade, letter, profile, room, termSet, bellSchedule, classTeachers } = row
  return {
    name: row.name,
    seen: stamp.updatedAt,
    card: {
      year,
      grade,
      letter,
      profile: profile ?? null,
      room: room ?? null,
      termSet,
      bellSchedule: bellSchedule ?? null,
      classTeachers: classTeachers.map(({ staff, from, to }) => ({
        staff,
        from: from ?? '',
        to: to ?? null,
      })),
    },
  }
}

import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { classesOfYear } from '@/access/present-year'
import { newId } from '@/core/ids'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'

import { findPlanFaults, type PlanFault, proposeClasses, USUAL_CAPACITY } from '../domain/plan-classes'
import { SLUGS } from '../slugs'
import type { ClosingRow, PlannedClass, PlanRow } from '../types'
import { closingChanged, planFault, undoFirst } from './closing-errors'
import { planOf, takeTurn } from './find-closing'

/** A row of the grid; `id` when it was saved before. */
export type GridRow = PlannedClass & { id: number | null }
type Args = { req: PayloadRequest; facts: Facts; rows: readonly GridRow[]; seen: number }

/** How many students each class has at the end of its year. */
export const sizesOf = ({ reference }: Pick<Facts, 'reference'>, endDate: string): Map<number, number> => {
  const sizes = new Map<number, number>()
  for (const row of reference.enrolments)
    if ((row.from ?? '') <= endDate && (!row.to || row.to >= endDate))
      sizes.set(row.class, (sizes.get(row.class) ?? 0) + 1)
  return sizes
}

/** Classes that somebody has made in the next year by hand belong to the plan as they are. */
const withExisting = (
  facts: Facts,
  closing: ClosingRow,
  proposed: readonly PlannedClass[],
): PlannedClass[] => {
  const isProposed = ({ grade, letter }: PlannedClass) =>
    proposed.some((row) => row.grade === grade && row.letter === letter)
  const others = classesOfYear(facts, closing.nextYear)
    .map(({ grade, letter, profile, room, termSet, bellSchedule, classTeachers }): PlannedClass => ({
      fromClass: null,
      grade,
      letter,
      profile,
      room,
      teacher: classTeachers.at(-1)?.staff ?? null,
      termSet,
      bellSchedule,
      capacity: USUAL_CAPACITY,
    }))
    .filter((row) => !isProposed(row))
  return [...proposed, ...others].sort((left, right) => left.grade - right.grade)
}

/** The plan as it is saved, or proposed from this year's classes. */
export const readPlan = async (
  req: PayloadRequest,
  facts: Facts,
  closing: ClosingRow,
): Promise<{ rows: (GridRow & { made: number | null })[]; isSaved: boolean }> => {
  const saved = await planOf(req, closing.id)
  if (saved.length > 0) return { rows: saved, isSaved: true }
  const { termSets, years } = facts.reference
  const setsOfYear = (year: number) => [...termSets.values()].filter((set) => set.year === year)
  const next = setsOfYear(closing.nextYear)
  const termSetAfter = new Map(
    setsOfYear(closing.year).flatMap((set) => {
      const same = next.find(({ name }) => name === set.name) ?? next.find(({ kind }) => kind === set.kind)
      return same ? [[set.id, same.id] as const] : []
    }),
  )
  const endDate = years.get(closing.year)?.endDate ?? facts.today
  const sizes = sizesOf(facts, endDate)
  const proposed = proposeClasses({
    classes: classesOfYear(facts, closing.year),
    endDate,
    termSetAfter,
    sizeOf: (id) => sizes.get(id) ?? 0,
  })
  return {
    rows: withExisting(facts, closing, proposed).map((row) => ({ ...row, id: null, made: null })),
    isSaved: false,
  }
}

/** Everything that a row points to belongs to the school, and the terms to the next year. */
export const faultsOf = (
  { reference }: Pick<Facts, 'reference'>,
  closing: ClosingRow,
  plan: readonly PlannedClass[],
): PlanFault[] => {
  const { classes, rooms, staff, termSets, bellSchedules } = reference
  const former = new Map([...classes].filter(([, row]) => row.year === closing.year))
  const isIn = (place: ReadonlyMap<number, unknown>, id: number | null) => id === null || place.has(id)
  return findPlanFaults(
    plan,
    former,
    (row) =>
      termSets.get(row.termSet)?.year === closing.nextYear &&
      isIn(rooms, row.room) &&
      isIn(staff, row.teacher) &&
      isIn(bellSchedules, row.bellSchedule),
  )
}

const valuesOf = ({
  fromClass,
  grade,
  letter,
  profile,
  room,
  teacher,
  termSet,
  bellSchedule,
  capacity,
}: GridRow) => ({
  fromClass,
  grade,
  letter,
  profile,
  room,
  teacher,
  termSet,
  bellSchedule,
  capacity,
})
const VALUES = [
  'fromClass',
  'grade',
  'letter',
  'profile',
  'room',
  'teacher',
  'termSet',
  'bellSchedule',
  'capacity',
] as const

/** Once the classes are made only their size may change: it is no part of a class's card. */
const requireSameClasses = (saved: readonly PlanRow[], plan: readonly GridRow[]): void => {
  const byId = new Map(saved.map((row) => [row.id, row]))
  const isSame =
    plan.length === saved.length &&
    plan.every((row) => {
      const was = row.id === null ? undefined : byId.get(row.id)
      return was && VALUES.every((name) => name === 'capacity' || was[name] === row[name])
    })
  if (!isSame) throw undoFirst({ step: 'classes' })
}

/**
 * Saves the plan of the next year's classes: all of it or nothing. After the approval only capacities change.
 * @throws planFault beside its field; closingChanged when somebody saved meanwhile; undoFirst when the classes are made
 */
export const savePlan = ({ req, facts, rows: plan, seen }: Args): Promise<{ seen: number }> =>
  inTransaction(req, async () => {
    const closing = await takeTurn({ req, facts })
    if (closing.revision !== seen) throw closingChanged()
    const [fault] = faultsOf(facts, closing, plan)
    if (fault) throw planFault(fault.code, { path: fault.path })
    const saved = await planOf(req, closing.id)
    if (plan.some(({ id }) => id !== null && !saved.some((row) => row.id === id))) throw closingChanged()
    if (closing.approvedAt) requireSameClasses(saved, plan)
    const kept = plan.flatMap(({ id }) => id ?? [])
    const gone = saved.filter(({ id }) => !kept.includes(id)).map(({ id }) => id)
    if (gone.length > 0) {
      await rows(req).update({
        collection: SLUGS.decisions,
        where: { target: { in: gone } },
        data: { target: null },
      })
      await rows(req).remove({ collection: SLUGS.plan, where: { id: { in: gone } } })
    }
    await rows(req).upsert({
      collection: SLUGS.plan,
      rows: plan.map((row) => ({
        id: row.id ?? newId(),
        school: facts.school,
        closing: closing.id,
        ...valuesOf(row),
      })),
      on: ['id'],
      set: [...VALUES],
    })
    await rows(req).update({
      collection: SLUGS.closings,
      where: { id: { equals: closing.id } },
      add: { revision: 1 },
    })
    return { seen: seen + 1 }
  })

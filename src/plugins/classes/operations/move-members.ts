import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import type { SchoolDate } from '@/core/school-date'
import { groupBy } from '@/core/group-by'
import { isUniqueViolation, rows } from '@/db/rows'

import { applyMoves, doubled, type Membership, type Moves, planMoves } from '../domain/plan-moves'
import type { DivisionRow, PartRow } from '../types'
import { changedMeanwhile, marksAfter, notOfClass, twiceInDivision } from './division-errors'
import { membershipsOf } from './load-division'
import { namesOf, rosterOn } from './roster'

type Args = {
  req: PayloadRequest
  facts: Facts
  division: DivisionRow
  parts: readonly PartRow[]
  /** Who shall be in which part from the date on. */
  wanted: ReadonlyMap<number, readonly number[]>
  from: SchoolDate
}

/** The lasting place of a student in a division; see `placeInDivision`. */
const placeOf = (division: number, subject: number, student: number): string =>
  `${division}-${subject}-${student}`

/** Each student named once and of the class on that day. */
const checkStudents = ({ facts, division, wanted, from }: Args): Map<number, number> => {
  const all = [...wanted.values()].flat()
  const twice = all.filter((student, index) => all.indexOf(student) !== index)
  if (twice.length > 0) throw twiceInDivision({ names: namesOf(facts.reference, twice) }, { path: 'parts' })
  const ofClass = new Set(rosterOn(facts, division.class, from).map(({ id }) => id))
  const strangers = all.filter((student) => !ofClass.has(student))
  if (strangers.length > 0)
    throw notOfClass({ names: namesOf(facts.reference, strangers), date: from }, { path: 'parts' })
  return new Map(
    [...wanted].flatMap(([part, students]) => students.map((student) => [student, part] as const)),
  )
}

type Recorded = { student: number; workload: number; date: SchoolDate }
type Left = { subgroup: number; student: number }

/** A record of the journal keeps its place only while the student was in the group on its day. */
const refuseWithRecords = async (
  { req, facts, from }: Args,
  memberships: readonly Membership[],
  { bound, remove }: Moves,
): Promise<void> => {
  const ids = new Set([...bound.filter(({ to }) => to !== null && to < from).map(({ id }) => id), ...remove])
  const left: Left[] = memberships.filter(({ id }) => ids.has(id))
  if (left.length === 0) return
  const groups = await rows(req).find<{ id: number; subgroup: number }>({
    collection: 'workloads',
    columns: ['id', 'subgroup'],
    where: { subgroup: { in: [...new Set(left.map(({ subgroup }) => subgroup))] } },
  })
  if (groups.length === 0) return
  const groupOf = new Map(groups.map(({ id, subgroup }) => [id, subgroup]))
  const found: Recorded[] = []
  for (const collection of ['marks', 'attendance'] as const)
    found.push(
      ...(await rows(req).find<Recorded>({
        collection,
        columns: ['student', 'workload', 'date'],
        where: {
          workload: { in: [...groupOf.keys()] },
          student: { in: [...new Set(left.map(({ student }) => student))] },
          date: { greater_than_equal: from },
        },
      })),
    )
  const torn = found.filter(({ student, workload }) =>
    left.some((one) => one.student === student && one.subgroup === groupOf.get(workload)),
  )
  if (torn.length === 0) return
  const last = torn
    .map(({ date }) => date)
    .sort()
    .at(-1)!
  throw marksAfter(
    {
      names: namesOf(
        facts.reference,
        torn.map(({ student }) => student),
      ),
      date: last,
    },
    { path: 'from' },
  )
}

const write = async (
  { req, facts, division }: Args,
  subject: number,
  memberships: readonly Membership[],
  { bound, remove, open }: Moves,
): Promise<void> => {
  const table = rows(req)
  const collection = 'subgroup-members'
  if (remove.length > 0) await table.remove({ collection, where: { id: { in: remove } } })
  const byId = new Map(memberships.map((row) => [row.id, row]))
  for (const { id, to } of bound) {
    const isLasting = to === division.to
    const place = isLasting ? placeOf(division.id, subject, byId.get(id)!.student) : `ended-${id}`
    await table.update({ collection, where: { id: { equals: id } }, data: { to, place } })
  }
  if (open.length === 0) return
  await table.insert({
    collection,
    rows: open.map((row) => ({
      ...row,
      school: facts.school,
      place: placeOf(division.id, subject, row.student),
    })),
  })
}

/**
 * Puts the students of the class into the parts of a division from a day on, in each of its subjects. Who is named
 * nowhere is in none. Call it in a transaction that has taken the division. Answers how many moved.
 */
export const moveMembers = async (args: Args): Promise<number> => {
  const { req, facts, division, parts, from } = args
  const partOf = checkStudents(args)
  const students = rosterOn(facts, division.class, from).map(({ id }) => id)
  const moved = new Set<number>()
  for (const [subject, groups] of groupBy(parts, (row) => row.subject)) {
    const groupOf = new Map(groups.map(({ id, part }) => [part, id]))
    const memberships = await membershipsOf(
      req,
      groups.map(({ id }) => id),
    )
    const moves = planMoves({
      memberships,
      targets: new Map(
        students.map((student) => [student, groupOf.get(partOf.get(student) ?? -1) ?? null] as const),
      ),
      from,
      to: division.to,
    })
    const twice = doubled(applyMoves(memberships, moves))
    if (twice.length > 0) throw twiceInDivision({ names: namesOf(facts.reference, twice) }, { path: 'parts' })
    await refuseWithRecords(args, memberships, moves)
    try {
      await write(args, subject, memberships, moves)
    } catch (error) {
      if (isUniqueViolation(error)) throw changedMeanwhile()
      throw error
    }
    for (const { student } of moves.open) moved.add(student)
    for (const { id } of moves.bound) moved.add(memberships.find((row) => row.id === id)!.student)
  }
  return moved.size
}

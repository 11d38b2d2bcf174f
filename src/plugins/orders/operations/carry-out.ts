import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { takeFileNumbers } from '@/collections/people/file-numbers'
import { now } from '@/core/clock'
import { emit } from '@/core/domain-events'
import { notFound } from '@/core/errors'
import { newId } from '@/core/ids'
import { addDays } from '@/core/school-date'
import { holdSchool } from '@/db/hold'
import { inTransaction } from '@/db/in-transaction'
import { forgetReference } from '@/db/reference'
import { rows } from '@/db/rows'

import type { Move } from '../domain/check-movement'
import { SLUGS } from '../slugs'
import { type LineRow, ORDER_COLUMNS, type OrderRow } from '../types'
import { examine } from './examine'
import { linesOf } from './find-order'
import { movementImpossible, notYetDue, wrongState } from './order-errors'
import { undoOrder } from './undo-order'

/** What carrying out needs to know of the school; a job has no person behind it. */
export type MovementFacts = Pick<Facts, 'school' | 'reference' | 'today'>
type Args = { req: PayloadRequest; facts: MovementFacts; order: number }
type Doing = { req: PayloadRequest; facts: MovementFacts; order: OrderRow; lines: LineRow[]; moves: Move[] }

/** Whoever leaves a class leaves its subgroups with it. */
const leaveSubgroups = async ({ req, facts, order, moves }: Doing, lastDay: string): Promise<void> => {
  const leaving = moves.flatMap(({ student, closes }) => (closes ? [{ student, class: closes.class }] : []))
  const left = new Set(leaving.map((row) => row.class))
  const subgroups = [...facts.reference.subgroups.values()].filter((row) => left.has(row.class))
  if (subgroups.length === 0) return
  const members = {
    subgroup: { in: subgroups.map(({ id }) => id) },
    student: { in: leaving.map(({ student }) => student) },
  }
  await rows(req).update({
    collection: 'subgroup-members',
    where: { and: [members, { or: [{ to: { exists: false } }, { to: { greater_than: lastDay } }] }] },
    data: { to: lastDay, closedBy: order.id },
  })
}

/** A newcomer gets a page in the alphabetical book. */
const numberFiles = async ({ req, facts, moves }: Doing): Promise<void> => {
  const arriving = moves.filter(({ closes, to }) => !closes && to !== null).map(({ student }) => student)
  if (arriving.length === 0) return
  const unnumbered = await rows(req).find<{ id: number; person: number }>({
    collection: 'students',
    columns: ['id', 'person'],
    where: { id: { in: arriving }, fileNumber: { exists: false } },
  })
  const nameOf = (id: number) =>
    facts.reference.people.get(facts.reference.students.get(id)?.person ?? 0) ?? { lastName: '', sortKey: '' }
  const inOrder = unnumbered
    .map(({ id, person }) => ({ id, person, ...nameOf(id) }))
    .sort((left, right) => (left.sortKey < right.sortKey ? -1 : 1))
  if (inOrder.length === 0) return
  const numbers = await takeFileNumbers(
    req,
    facts.school,
    inOrder.map(({ lastName }) => lastName),
  )
  await rows(req).upsert({
    collection: 'students',
    rows: inOrder.map(({ id, person }, at) => ({
      id,
      school: facts.school,
      person,
      fileNumber: numbers[at],
    })),
    on: ['school', 'person'],
    set: ['fileNumber'],
  })
}

const move = async (doing: Doing): Promise<void> => {
  const { req, facts, order, lines, moves } = doing
  const lastDay = addDays(order.effectiveOn, -1)
  const closing = moves.flatMap(({ closes }) => closes?.id ?? [])
  if (closing.length > 0)
    await rows(req).update({
      collection: 'enrolments',
      where: { id: { in: closing } },
      data: { to: lastDay, closedBy: order.id },
    })
  const opened = moves.map(({ to }) => (to === null ? null : newId()))
  const opening = moves.flatMap(({ student, to }, at) =>
    to === null
      ? []
      : [
          {
            id: opened[at],
            school: facts.school,
            student,
            class: to,
            from: order.effectiveOn,
            openedBy: order.id,
          },
        ],
  )
  if (opening.length > 0) await rows(req).insert({ collection: 'enrolments', rows: opening })
  await leaveSubgroups(doing, lastDay)
  await numberFiles(doing)
  await rows(req).upsert({
    collection: SLUGS.lines,
    rows: lines.map(({ id, student, toClass, note }, at) => ({
      id,
      school: facts.school,
      order: order.id,
      student,
      toClass,
      note,
      fromClass: moves[at]?.closes?.class ?? null,
      closed: moves[at]?.closes?.id ?? null,
      closedTo: moves[at]?.closes?.to ?? null,
      opened: opened[at] ?? null,
    })),
    on: ['order', 'student'],
    set: ['fromClass', 'closed', 'closedTo', 'opened'],
  })
}

/** Two orders over one student collide here on a database that runs them side by side; the second is run again. */
const holdStudents = async (req: PayloadRequest, lines: readonly LineRow[]): Promise<void> => {
  if (lines.length === 0) return
  await rows(req).update({
    collection: 'students',
    where: { id: { in: lines.map(({ student }) => student) } },
    data: { updatedAt: now() },
  })
}

/** Subgroups and people that the movement asks for stand in the snapshot; dates are read from the database. */
const doOrder = async ({ req, facts }: Args, order: OrderRow): Promise<void> => {
  const lines = await linesOf(req, order.id)
  await holdStudents(req, lines)
  if (order.kind === 'cancel') {
    await undoOrder({ req, facts, cancelling: order })
    return
  }
  const { moves, problems } = await examine({
    req,
    facts: facts as Facts,
    kind: order.kind,
    effectiveOn: order.effectiveOn,
    lines,
  })
  if (problems.length > 0) throw movementImpossible({ problems }, { details: problems })
  await move({ req, facts, order, lines, moves })
  await emit(req, 'student.moved', {
    order: order.id,
    on: order.effectiveOn,
    moves: moves.map(({ student, closes, to }) => ({ student, from: closes?.class ?? null, to })),
  })
}

/**
 * Carries out a signed order whose date has come, once, whoever asks and however often: all its students or none.
 * @throws wrongState, notYetDue, movementImpossible; notFound for an order of another school
 */
export const carryOut = (args: Args): Promise<void> =>
  inTransaction(args.req, async () => {
    const { req, facts, order: id } = args
    await holdSchool(req, facts.school)
    const order = await rows(req).findOne<OrderRow>({
      collection: SLUGS.orders,
      columns: [...ORDER_COLUMNS],
      where: { id: { equals: id }, school: { equals: facts.school } },
    })
    if (!order) throw notFound()
    if (order.state !== 'signed') throw wrongState({ state: order.state })
    if (order.effectiveOn > facts.today) throw notYetDue({ date: order.effectiveOn })
    // Claimed before anything moves: of two who come at once the second finds nothing to claim.
    const claimed = await rows(req).update({
      collection: SLUGS.orders,
      where: { id: { equals: id }, state: { equals: 'signed' } },
      data: { state: 'done', doneAt: now(), failure: null },
    })
    if (claimed === 0) throw wrongState({ state: 'done' })
    await doOrder(args, order)
    forgetReference(req, facts.school)
  })

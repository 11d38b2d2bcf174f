import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { groupBy } from '@/core/group-by'
import { newId } from '@/core/ids'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'
import { draftOrder } from '@/plugins/orders'
import type { DraftInput, OrderKindName } from '@/plugins/orders/types'

import { gradeAfter, orderKindOf } from '../domain/decisions'
import type { Settled } from '../domain/settle'
import { SLUGS } from '../slugs'
import type { ClosingRow } from '../types'
import { conflictsLeft, nobodyForTen, notGraduatedYet, stepFirst } from './closing-errors'
import { liveOrders, takeTurn, TEN } from './find-closing'
import { type Board, readBoard } from './read-board'

type Args = { req: PayloadRequest; facts: Facts }
type Drafted = { orders: number[] }

const NOTE = 500

/** Class by class, each in the order of its list. */
const inOrder = ({ reference }: Facts, students: readonly Settled[]): Settled[] => {
  const keyOf = ({ class: id, student }: Settled): string => {
    const person = reference.people.get(reference.students.get(student)?.person ?? 0)
    return `${reference.classes.get(id)?.sortKey ?? ''} ${person?.sortKey ?? ''}`
  }
  return students
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((left, right) => (left.key < right.key ? -1 : 1))
    .map(({ row }) => row)
}

/** What stands beside the name: the debts of a conditional promotion, otherwise why a person decided so. */
const noteOf = ({ decision, debts, reason }: Settled): string | null => {
  const text =
    decision === 'conditional' && debts.length > 0
      ? `академическая задолженность: ${debts.join(', ')}`
      : decision === 'promote' || decision === 'graduate' || decision === 'honours'
        ? null
        : (reason ?? (debts.length > 0 ? `академическая задолженность: ${debts.join(', ')}` : null))
  return text?.slice(0, NOTE) ?? null
}

/** Ties orders to the closing. */
export const linkOrders = async (
  { req, facts }: Args,
  closing: number,
  orders: readonly number[],
): Promise<void> => {
  if (orders.length === 0) return
  await rows(req).insert({
    collection: SLUGS.orders,
    rows: orders.map((order) => ({ id: newId(), school: facts.school, closing, order })),
  })
}

const made = ({ plan }: Board, target: number | null): number | null =>
  plan.find(({ id }) => id === target)?.made ?? null

const inputsOf = (facts: Facts, closing: ClosingRow, board: Board): DraftInput[] => {
  const going = inOrder(
    facts,
    board.students.filter(({ isLeaving }) => !isLeaving),
  )
  const byKind = groupBy(going, ({ decision, grade }): OrderKindName => orderKindOf(decision!, grade))
  return [...byKind].map(([kind, students]) => ({
    kind,
    date: closing.orderDate,
    effectiveOn: kind.startsWith('graduate') ? closing.graduatedOn : closing.promotedOn,
    ground: closing.ground,
    lines: students.map((row) => ({
      student: row.student,
      toClass: kind.startsWith('graduate') ? null : made(board, row.target),
      note: noteOf(row),
    })),
  }))
}

/**
 * Drafts the orders of the whole school in one go, one of each kind: promotion, conditional promotion, the same grade
 * again, graduation. All of them or none; pressed twice it drafts them once.
 * @throws stepFirst before the classes are approved; conflictsLeft with what stands in the way
 */
export const draftOrders = ({ req, facts }: Args): Promise<Drafted> =>
  inTransaction(req, async () => {
    const closing = await takeTurn({ req, facts })
    if (!closing.approvedAt) throw stepFirst({ step: 'classes' })
    const board = await readBoard({ req, facts, closing })
    const { moving } = liveOrders(board.orders)
    if (moving.length > 0) return { orders: moving.map(({ id }) => id) }
    if (board.conflicts.length > 0)
      throw conflictsLeft({ count: board.conflicts.length }, { details: board.conflicts })
    const orders: number[] = []
    for (const input of inputsOf(facts, closing, board))
      orders.push((await draftOrder({ req, facts, input })).id)
    await linkOrders({ req, facts }, closing.id, orders)
    return { orders }
  })

/** Graduates of grade 9 for whom a class of grade 10 was chosen. */
export const forGradeTen = ({ students }: Pick<Board, 'students'>): Settled[] =>
  students.filter(
    ({ grade, decision, target, isLeaving }) =>
      !isLeaving && grade === 9 && target !== null && decision !== null && gradeAfter(decision, grade) === 10,
  )

/**
 * Drafts the enrolment in grade 10 of the graduates who stay. They must have graduated: nobody is in two classes at once.
 * It holds from the first day of the next year.
 * @throws nobodyForTen when no class was chosen for anybody; notGraduatedYet
 */
export const draftTens = ({ req, facts }: Args): Promise<Drafted> =>
  inTransaction(req, async () => {
    const closing = await takeTurn({ req, facts })
    const board = await readBoard({ req, facts, closing })
    const { moving, tens } = liveOrders(board.orders)
    if (tens.length > 0) return { orders: tens.map(({ id }) => id) }
    if (moving.length === 0) throw stepFirst({ step: 'orders' })
    const staying = inOrder(facts, forGradeTen(board))
    if (staying.length === 0) throw nobodyForTen()
    const isGraduated = moving.every(({ kind, state }) => !kind.startsWith('graduate-9') || state === 'done')
    if (!isGraduated) throw notGraduatedYet()
    const { id } = await draftOrder({
      req,
      facts,
      input: {
        kind: TEN,
        date: facts.today < closing.orderDate ? closing.orderDate : facts.today,
        effectiveOn: facts.reference.years.get(closing.nextYear)!.startDate,
        ground: closing.ground,
        lines: staying.map(({ student, target }) => ({ student, toClass: made(board, target), note: null })),
      },
    })
    await linkOrders({ req, facts }, closing.id, [id])
    return { orders: [id] }
  })

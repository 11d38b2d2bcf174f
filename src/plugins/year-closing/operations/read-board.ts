import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { addDays } from '@/core/school-date'
import { rows } from '@/db/rows'
import type { OrderKindName } from '@/plugins/orders/types'

import { type Conflict, findConflicts } from '../domain/conflicts'
import { decisionOfKind, propose } from '../domain/decisions'
import { type Settled, usualTarget } from '../domain/settle'
import { SLUGS } from '../slugs'
import { type ClosingRow, DECISION_COLUMNS, type DecisionRow, type PlanRow } from '../types'
import { endedWithoutOrder } from './ended-without-order'
import { type ClosingOrder, liveOrders, ordersOf, planOf } from './find-closing'
import { type LastClass, lastClasses } from './last-classes'
import { readOtherOrders } from './other-orders'
import { readResults, type Results } from './year-results'

export type BoardFacts = Pick<Facts, 'school' | 'reference' | 'today'>
type Args = {
  req: PayloadRequest
  facts: BoardFacts
  closing: ClosingRow
  /** One class of the year; the whole school without. */
  classId?: number
}

export type Board = {
  students: Settled[]
  conflicts: Conflict[]
  plan: PlanRow[]
  orders: ClosingOrder[]
}

type Line = { order: number; student: number; toClass: number | null }

/** In which order of the closing everybody stands. */
const linesOf = async (req: PayloadRequest, orders: readonly ClosingOrder[]): Promise<Map<number, Line>> => {
  if (orders.length === 0) return new Map()
  const lines = await rows(req).find<Line>({
    collection: 'order-lines',
    columns: ['order', 'student', 'toClass'],
    where: { order: { in: orders.map(({ id }) => id) } },
  })
  return new Map(lines.map((line) => [line.student, line]))
}

/** Those who stand in a class of the next year already and do not come from this one: new first-graders, say. */
const presentIn = (
  { reference }: BoardFacts,
  { promotedOn }: ClosingRow,
  plan: readonly PlanRow[],
  own: ReadonlyMap<number, LastClass>,
): Map<number, number> => {
  const rowOf = new Map(plan.map(({ id, made }) => [made, id]))
  const counts = new Map<number, number>()
  for (const { student, class: id, to } of reference.enrolments) {
    const row = rowOf.get(id)
    if (row === undefined || own.has(student) || (to && to < promotedOn)) continue
    counts.set(row, (counts.get(row) ?? 0) + 1)
  }
  return counts
}

type Sources = {
  facts: BoardFacts
  closing: ClosingRow
  plan: readonly PlanRow[]
  results: ReadonlyMap<number, Results>
  decisions: ReadonlyMap<number, DecisionRow>
  lines: ReadonlyMap<number, Line>
  kindOf: ReadonlyMap<number, OrderKindName>
  leaving: ReadonlySet<number>
}

const settle = (sources: Sources, student: number, { class: id, to }: LastClass): Settled => {
  const { facts, closing, plan, results, decisions, lines, kindOf, leaving } = sources
  const from = facts.reference.classes.get(id)!
  const { debts, isExcellent } = results.get(student) ?? { debts: [], isExcellent: false }
  const proposal = propose({ grade: from.grade, debts: debts.length, isExcellent })
  const own = decisions.get(student)
  const line = lines.get(student)
  const ordered = line && decisionOfKind(kindOf.get(line.order)!)
  const decision = ordered ?? own?.decision ?? proposal
  const isFinal = decision === 'graduate' || decision === 'honours'
  const target = !line || isFinal ? (own?.target ?? null) : null
  const lastDay = addDays(isFinal ? closing.graduatedOn : closing.promotedOn, -1)
  return {
    student,
    class: id,
    grade: from.grade,
    debts,
    isExcellent,
    proposal,
    decision,
    target:
      target ??
      (line && !isFinal
        ? (plan.find(({ made }) => made !== null && made === line.toClass)?.id ?? null)
        : usualTarget(plan, { decision, from })),
    reason: own?.reason ?? null,
    decidedBy: own?.author ?? null,
    decidedAt: own?.decidedAt ?? null,
    revision: own?.revision ?? 0,
    isLeaving: leaving.has(student) || (!line && to !== null && to < lastDay),
    order: line?.order ?? null,
  }
}

/**
 * Everybody of the year that ends with what becomes of them, and all that stands in the way. A handful of statements for
 * the whole school.
 */
export const readBoard = async ({ req, facts, closing, classId }: Args): Promise<Board> => {
  const { reference } = facts
  const { last, twice } = lastClasses(reference, closing)
  const own = new Map([...last].filter(([, row]) => classId === undefined || row.class === classId))
  const plan = await planOf(req, closing.id)
  const orders = await ordersOf(req, closing.id)
  const { moving } = liveOrders(orders)
  const decisions = await rows(req).find<DecisionRow>({
    collection: SLUGS.decisions,
    columns: [...DECISION_COLUMNS],
    where: { closing: { equals: closing.id } },
  })
  const { open, leaving } = await readOtherOrders({
    req,
    facts,
    closing,
    own: orders.map(({ id }) => id),
    students: own,
  })
  const sources: Sources = {
    facts,
    closing,
    plan,
    results: await readResults({
      req,
      facts,
      classOf: new Map([...own].map(([student, row]) => [student, row.class])),
      endDate: reference.years.get(closing.year)?.endDate ?? facts.today,
    }),
    decisions: new Map(decisions.map((row) => [row.student, row])),
    lines: await linesOf(req, moving),
    kindOf: new Map(moving.map(({ id, kind }) => [id, kind])),
    leaving,
  }
  const students = [...own].map(([student, row]) => settle(sources, student, row))
  const conflicts = findConflicts({
    students,
    enrolledTwice: twice.filter((student) => own.has(student)),
    endedWithoutOrder: await endedWithoutOrder({ req, closing, last: own, students }),
    openOrders: open,
    plan,
    present: presentIn(facts, closing, plan, last),
    isApproved: Boolean(closing.approvedAt),
    failedOrders: orders.filter(({ failure }) => failure).map(({ id }) => id),
    hasOrders: moving.length > 0,
  })
  return { students, conflicts, plan, orders }
}

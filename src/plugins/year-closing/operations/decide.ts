import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { newId } from '@/core/ids'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'

import { type Decision, decisionsOf, gradeAfter } from '../domain/decisions'
import { SLUGS } from '../slugs'
import { DECISION_COLUMNS, type DecisionRow, type PlanRow } from '../types'
import { closingChanged, undoFirst, wrongDecision } from './closing-errors'
import { liveOrders, ordersOf, planOf, takeTurn } from './find-closing'
import { lastClasses } from './last-classes'

export type Wish = {
  student: number
  decision: Decision
  /** A row of the plan; without one the class follows from the decision. */
  target: number | null
  reason: string
  /** The decision that the window has seen; 0 when there was none. */
  seen: number
}
type Args = { req: PayloadRequest; facts: Facts; wishes: readonly Wish[] }

const check = (facts: Facts, plan: readonly PlanRow[], wish: Wish, classId: number | undefined): void => {
  const from = classId === undefined ? undefined : facts.reference.classes.get(classId)
  if (!from) throw wrongDecision('student', { path: 'student' })
  if (!decisionsOf(from.grade).includes(wish.decision)) throw wrongDecision('decision', { path: 'decision' })
  if (wish.target === null) return
  const target = plan.find(({ id }) => id === wish.target)
  if (target?.grade !== gradeAfter(wish.decision, from.grade))
    throw wrongDecision('target', { path: 'target' })
}

/**
 * Keeps what a person decided for students, with the reason: all of them or none. The same decision sent twice changes
 * nothing.
 * @throws wrongDecision beside its field; closingChanged when somebody decided meanwhile; undoFirst while orders stand
 */
export const decide = ({ req, facts, wishes }: Args): Promise<{ saved: number }> =>
  inTransaction(req, async () => {
    const closing = await takeTurn({ req, facts })
    const plan = await planOf(req, closing.id)
    const { last } = lastClasses(facts.reference, closing)
    for (const wish of wishes) check(facts, plan, wish, last.get(wish.student)?.class)
    if (liveOrders(await ordersOf(req, closing.id)).moving.length > 0) throw undoFirst({ step: 'orders' })
    const before = await rows(req).find<DecisionRow>({
      collection: SLUGS.decisions,
      columns: [...DECISION_COLUMNS],
      where: { closing: { equals: closing.id }, student: { in: wishes.map(({ student }) => student) } },
    })
    const byStudent = new Map(before.map((row) => [row.student, row]))
    const changed = wishes.filter(({ student, decision, target, reason, seen }) => {
      const was = byStudent.get(student)
      if (was?.decision === decision && was.target === target && was.reason === reason) return false
      if ((was?.revision ?? 0) !== seen) throw closingChanged()
      return true
    })
    if (changed.length === 0) return { saved: 0 }
    await rows(req).upsert({
      collection: SLUGS.decisions,
      rows: changed.map(({ student, decision, target, reason, seen }) => ({
        id: byStudent.get(student)?.id ?? newId(),
        school: facts.school,
        closing: closing.id,
        student,
        decision,
        target,
        reason,
        author: facts.user,
        decidedAt: now(),
        revision: seen + 1,
      })),
      on: ['id'],
      set: ['decision', 'target', 'reason', 'author', 'decidedAt', 'revision'],
    })
    return { saved: changed.length }
  })

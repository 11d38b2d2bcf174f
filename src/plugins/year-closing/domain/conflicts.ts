import { gradeAfter, needsTarget } from './decisions'
import type { Settled } from './settle'

/** What stands in the way of the orders and of the switch. */
export type ConflictCode =
  | 'classesNotApproved'
  | 'undecided'
  | 'noTarget'
  | 'wrongTarget'
  | 'enrolledTwice'
  | 'endedWithoutOrder'
  | 'leavingByDraft'
  | 'openOrder'
  | 'overfull'
  | 'notInOrder'
  | 'orderFailed'

export type Conflict = {
  code: ConflictCode
  /** A student, class of this year, row of the plan or order: whatever it speaks of and leads to. */
  student?: number
  class?: number
  target?: number
  order?: number
  /** Students in an overfull class, and how many it takes. */
  count?: number
  most?: number
}

/** An order that is not finished and not of the closing, for each student in it. */
export type OpenOrder = { order: number; student: number; isLeave: boolean; state: 'draft' | 'signed' }

type Question = {
  students: readonly Settled[]
  /** Who stands in two classes on one day. */
  enrolledTwice: readonly number[]
  /** Whose time in the class ended before the promotion, and no order says why. */
  endedWithoutOrder: readonly number[]
  openOrders: readonly OpenOrder[]
  plan: readonly { id: number; grade: number; capacity: number }[]
  /** How many others stand in a class of the plan already, by its row. */
  present: ReadonlyMap<number, number>
  isApproved: boolean
  /** Orders of the closing that could not be carried out. */
  failedOrders: readonly number[]
  /** Whether the orders of the closing are there: then everybody must stand in one. */
  hasOrders: boolean
}

const studentConflicts = ({ students, plan, isApproved, hasOrders }: Question): Conflict[] => {
  const targets = new Map(plan.map((row) => [row.id, row]))
  return students.flatMap((row): Conflict[] => {
    const { student, decision, target, isLeaving, grade } = row
    const where = { student, class: row.class }
    if (isLeaving) return []
    if (decision === null) return [{ code: 'undecided', ...where }]
    if (hasOrders && row.order === null) return [{ code: 'notInOrder', ...where }]
    if (!isApproved) return []
    const into = target === null ? undefined : targets.get(target)
    if (!into) return needsTarget(decision) ? [{ code: 'noTarget', ...where }] : []
    return into.grade === gradeAfter(decision, grade) ? [] : [{ code: 'wrongTarget', ...where }]
  })
}

/** Classes of the next year that would take more than they hold. */
const overfull = ({ students, plan, present }: Question): Conflict[] => {
  const counts = new Map(present)
  for (const { target, isLeaving, decision } of students)
    if (target !== null && !isLeaving && decision !== null) counts.set(target, (counts.get(target) ?? 0) + 1)
  return plan.flatMap(({ id, capacity }): Conflict[] => {
    const count = counts.get(id) ?? 0
    return count > capacity ? [{ code: 'overfull', target: id, count, most: capacity }] : []
  })
}

/** Everything that must be mended before the orders are drafted and the year is switched. Pure. */
export const findConflicts = (question: Question): Conflict[] => {
  const { isApproved, enrolledTwice, endedWithoutOrder, openOrders, failedOrders } = question
  const classOf = new Map(question.students.map((row) => [row.student, row.class]))
  return [
    ...(isApproved ? [] : [{ code: 'classesNotApproved' } as const]),
    ...failedOrders.map((order) => ({ code: 'orderFailed', order }) as const),
    ...enrolledTwice.map(
      (student) => ({ code: 'enrolledTwice', student, class: classOf.get(student) }) as const,
    ),
    ...endedWithoutOrder.map(
      (student) => ({ code: 'endedWithoutOrder', student, class: classOf.get(student) }) as const,
    ),
    ...openOrders.map(({ order, student, isLeave, state }): Conflict => ({
      code: isLeave && state === 'draft' ? 'leavingByDraft' : 'openOrder',
      order,
      student,
      class: classOf.get(student),
    })),
    ...studentConflicts(question),
    ...overfull(question),
  ]
}

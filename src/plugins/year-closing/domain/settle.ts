import type { Decision } from './decisions'

/** A student of the year that ends, with what becomes of the student. */
export type Settled = {
  student: number
  /** The last class of the year. */
  class: number
  grade: number
  /** Names of subjects with an academic debt. */
  debts: readonly string[]
  isExcellent: boolean
  proposal: Decision | null
  /** What holds: the order, otherwise the decision of a person, otherwise the proposal. */
  decision: Decision | null
  /** A row of the plan of classes; `null` when there is none to go into or none is needed. */
  target: number | null
  /** Why a person decided so; `null` when nobody did. */
  reason: string | null
  decidedBy: number | null
  decidedAt: string | null
  /** Counts the changes of the decision; 0 when nobody decided. */
  revision: number
  /** Leaves the school by an order of its own, before the promotion. */
  isLeaving: boolean
  /** The order of the closing in which the student stands. */
  order: number | null
}

export type PlannedTarget = { id: number; fromClass: number | null; grade: number; letter: string }

/**
 * The class of the next year into which a decision leads by itself: for the next grade the one that continues the class,
 * for the same grade the one with the same letter, or the only one. Pure.
 */
export const usualTarget = (
  plan: readonly PlannedTarget[],
  { decision, from }: { decision: Decision | null; from: { id: number; grade: number; letter: string } },
): number | null => {
  if (decision === 'promote' || decision === 'conditional')
    return plan.find(({ fromClass }) => fromClass === from.id)?.id ?? null
  if (decision !== 'repeat') return null
  const same = plan.filter(({ grade }) => grade === from.grade)
  const own = same.find(({ letter }) => letter === from.letter)
  return (own ?? (same.length === 1 ? same[0] : undefined))?.id ?? null
}

/** The figures of a class; the first is the sum of the others. */
export const FIGURES = [
  'total',
  'promoted',
  'conditional',
  'repeat',
  'graduated',
  'honours',
  'left',
  'open',
] as const

type Reconciled = {
  class: number
  /** On the list at the end of the year. */
  total: number
  promoted: number
  conditional: number
  repeat: number
  graduated: number
  honours: number
  left: number
  /** Nobody has decided yet. */
  open: number
}

/** Counts what becomes of each class: its total is always the sum of the other figures. Pure. */
export const reconcile = (students: readonly Settled[]): Reconciled[] => {
  const byClass = new Map<number, Reconciled>()
  for (const { class: id, decision, isLeaving } of students) {
    const row = byClass.get(id) ?? {
      class: id,
      total: 0,
      promoted: 0,
      conditional: 0,
      repeat: 0,
      graduated: 0,
      honours: 0,
      left: 0,
      open: 0,
    }
    row.total += 1
    if (isLeaving) row.left += 1
    else if (decision === null) row.open += 1
    else if (decision === 'promote') row.promoted += 1
    else if (decision === 'conditional') row.conditional += 1
    else if (decision === 'repeat') row.repeat += 1
    else if (decision === 'graduate') row.graduated += 1
    else row.honours += 1
    byClass.set(id, row)
  }
  return [...byClass.values()]
}

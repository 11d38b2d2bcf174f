import type { OrderKindName } from '@/plugins/orders/types'

/** What becomes of a student at the end of the year. */
export const DECISIONS = ['promote', 'conditional', 'repeat', 'graduate', 'honours'] as const
export type Decision = (typeof DECISIONS)[number]

/** Grades that end a level of education: who passes them graduates. */
const isFinal = (grade: number): boolean => grade === 9 || grade === 11

/** What may be decided in a grade (273-ФЗ, art. 58: promotion, conditional promotion or the same grade again). */
export const decisionsOf = (grade: number): readonly Decision[] =>
  isFinal(grade) ? ['graduate', 'honours', 'repeat'] : ['promote', 'conditional', 'repeat']

type Results = {
  grade: number
  /** In how many subjects there is an academic debt. */
  debts: number
  /** Every year mark is a five. */
  isExcellent: boolean
}

/**
 * What the marks propose; `null` leaves it to a person. The first grade has no marks and is always promoted. One debt
 * means a conditional promotion; with two or more a person chooses between that and the same grade again. Grades 9 and
 * 11 graduate without debts, with honours when all year marks are fives, and with a debt a person decides.
 */
export const propose = ({ grade, debts, isExcellent }: Results): Decision | null => {
  if (grade === 1) return 'promote'
  if (isFinal(grade)) return debts > 0 ? null : isExcellent ? 'honours' : 'graduate'
  if (debts > 1) return null
  return debts === 1 ? 'conditional' : 'promote'
}

/** The grade of the class that a decision leads into; `null` when it leads out of the school. */
export const gradeAfter = (decision: Decision, grade: number): number | null =>
  decision === 'repeat'
    ? grade
    : decision === 'promote' || decision === 'conditional'
      ? grade + 1
      : // Who graduates from grade 9 may go on in grade 10.
        grade === 9
        ? 10
        : null

/** Whether somebody must stand in a class afterwards: a graduate of grade 9 may, and need not. */
export const needsTarget = (decision: Decision): boolean => decision !== 'graduate' && decision !== 'honours'

/** The kind of order that carries a decision out (domain/norms.md 4.8). */
export const orderKindOf = (decision: Decision, grade: number): OrderKindName => {
  if (decision === 'promote' || decision === 'repeat') return decision
  if (decision === 'conditional') return 'promote-conditional'
  if (grade === 9) return decision === 'honours' ? 'graduate-9-honours' : 'graduate-9'
  return decision === 'honours' ? 'graduate-11-honours' : 'graduate-11'
}

const DECISION_OF_KIND: Partial<Record<OrderKindName, Decision>> = {
  promote: 'promote',
  'promote-conditional': 'conditional',
  repeat: 'repeat',
  'graduate-9': 'graduate',
  'graduate-9-honours': 'honours',
  'graduate-11': 'graduate',
  'graduate-11-honours': 'honours',
}

/** The decision that an order carries out; nothing for other kinds. */
export const decisionOfKind = (kind: OrderKindName): Decision | undefined => DECISION_OF_KIND[kind]

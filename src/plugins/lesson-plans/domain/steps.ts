import type { PlanState } from './states'

/** What can be done with a plan as a whole, by whom and from which state. */
export const STEPS = {
  submit: { by: 'author', from: ['draft', 'returned'], to: 'submitted' },
  withdraw: { by: 'author', from: ['submitted'], to: 'draft' },
  approve: { by: 'approver', from: ['submitted'], to: 'approved' },
  return: { by: 'approver', from: ['submitted'], to: 'returned' },
  /** An approved plan is given back to its author. */
  'take-back': { by: 'approver', from: ['approved'], to: 'returned' },
} as const satisfies Record<string, { by: 'author' | 'approver'; from: readonly PlanState[]; to: PlanState }>

export type Step = keyof typeof STEPS
export const STEP_NAMES = Object.keys(STEPS) as Step[]

/** Whether a step can be taken from a state by somebody who is the author, an approver, both or neither. */
export const canStep = (
  step: Step,
  state: PlanState,
  who: { isAuthor: boolean; isApprover: boolean },
): boolean => {
  const { by, from } = STEPS[step]
  return (from as readonly PlanState[]).includes(state) && (by === 'author' ? who.isAuthor : who.isApprover)
}

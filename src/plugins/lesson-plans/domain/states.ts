/** What becomes of a plan: written, shown to the deputy, sent back with remarks, approved. */
export const PLAN_STATES = ['draft', 'submitted', 'returned', 'approved'] as const
export type PlanState = (typeof PLAN_STATES)[number]

/** Its author may write in it. */
export const isOpen = (state: PlanState): boolean => state === 'draft' || state === 'returned'

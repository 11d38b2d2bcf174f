import type { RemarkState, RemarkStep } from '../types'

/** From which states a step leads, and where to. */
const MOVES: Record<Exclude<RemarkStep, 'written'>, { from: readonly RemarkState[]; to: RemarkState }> = {
  // A teacher may put an answer right until somebody has looked at it.
  answered: { from: ['open', 'reopened', 'answered'], to: 'answered' },
  returned: { from: ['answered'], to: 'reopened' },
  closed: { from: ['open', 'reopened', 'answered'], to: 'closed' },
  reopened: { from: ['closed'], to: 'reopened' },
}

/** The state after a step; `null` when the step does not lead on from there. */
export const stateAfter = (state: RemarkState, step: Exclude<RemarkStep, 'written'>): RemarkState | null =>
  MOVES[step].from.includes(state) ? MOVES[step].to : null

/** Waits for its teacher. */
export const isWaiting = (state: RemarkState): boolean => state === 'open' || state === 'reopened'

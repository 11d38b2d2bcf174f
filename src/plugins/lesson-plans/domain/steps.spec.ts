import { describe, expect, it } from '@jest/globals'

import { PLAN_STATES } from './states'
import { canStep, STEP_NAMES } from './steps'

const stepsOf = (isAuthor: boolean, isApprover: boolean) =>
  PLAN_STATES.map((state) =>
    [state, ...STEP_NAMES.filter((step) => canStep(step, state, { isAuthor, isApprover }))].join(' '),
  )

describe('canStep', () => {
  it('lets authors submit and withdraw, approvers judge', () => {
    expect(stepsOf(true, false)).toEqual([
      'draft submit',
      'submitted withdraw',
      'returned submit',
      'approved',
    ])
    expect(stepsOf(false, true)).toEqual([
      'draft',
      'submitted approve return',
      'returned',
      'approved take-back',
    ])
    expect(stepsOf(false, false)).toEqual([...PLAN_STATES])
  })
})

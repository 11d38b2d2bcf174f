import { describe, expect, it } from '@jest/globals'

import { lastStep } from './steps'

const NOTHING = {
  hasClosing: false,
  hasPlan: false,
  isApproved: false,
  liveOrders: 0,
  liveTens: 0,
  isSwitchSet: false,
  isSwitched: false,
}

describe('the step that is undone next', () => {
  it('is always the last one taken, and none after the switch', () => {
    const states = [
      NOTHING,
      { hasClosing: true },
      { hasPlan: true },
      { isApproved: true },
      { liveOrders: 6 },
      { liveTens: 1 },
      { isSwitchSet: true },
      { isSwitched: true },
    ]
    let state = NOTHING
    const steps = states.map((more) => lastStep((state = { ...state, ...more })))
    expect(steps).toEqual([null, 'year', 'plan', 'classes', 'orders', 'grade10', 'switch', null])
  })
})

import { describe, expect, it } from '@jest/globals'

import { backOff } from './back-off'

describe('the pause before another try', () => {
  it('doubles and never ends', () => {
    expect([1, 2, 3, 4].map((attempts) => backOff(attempts, null) / 60_000)).toEqual([1, 2, 4, 8])
    expect(backOff(100, null)).toBe(6 * 3_600_000)
  })

  it('is no shorter than the service asks for, within six hours', () => {
    expect(backOff(1, 300)).toBe(300_000)
    expect(backOff(5, 10)).toBe(16 * 60_000)
    expect(backOff(1, 1e9)).toBe(6 * 3_600_000)
  })
})

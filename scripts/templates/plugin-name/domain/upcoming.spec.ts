import { describe, expect, it } from '@jest/globals'

import { upcoming } from './upcoming'

describe('upcoming', () => {
  it('leaves out what is over and puts the nearest first', () => {
    const list = [{ date: '2026-12-01' }, { date: '2026-11-22' }, { date: '2026-11-23' }]
    expect(upcoming(list, '2026-11-23')).toEqual([{ date: '2026-11-23' }, { date: '2026-12-01' }])
  })
})

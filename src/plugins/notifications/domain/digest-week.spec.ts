import { describe, expect, it } from '@jest/globals'

import { digestWeek } from './digest-week'

const SATURDAY = { digestDay: 6, digestHour: 18 }

describe('the week of the letter', () => {
  it.each([
    ['2026-11-28', '17:59', null],
    ['2026-11-28', '18:00', '2026-11-23'],
    ['2026-11-28', '23:59', '2026-11-23'],
    ['2026-11-29', '17:59', '2026-11-23'],
    ['2026-11-29', '18:00', null],
    ['2026-11-30', '18:00', null],
  ])('on Saturdays at six, asked %s at %s, is %s', (date, time, week) => {
    expect(digestWeek(SATURDAY, { date, time })).toBe(week)
  })

  it('of a letter late on Sunday goes on into Monday', () => {
    expect(digestWeek({ digestDay: 7, digestHour: 20 }, { date: '2026-11-30', time: '08:10' })).toBe(
      '2026-11-23',
    )
  })

  it('of a letter on Monday is the one before', () => {
    expect(digestWeek({ digestDay: 1, digestHour: 8 }, { date: '2026-11-30', time: '08:10' })).toBe(
      '2026-11-23',
    )
  })
})

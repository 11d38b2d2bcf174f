import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { addDays } from '@/core/school-date'
import { isAtOnce, minutesOn, overlap, type RoomWhen } from './room-times'

const when = (more: Partial<RoomWhen> = {}): RoomWhen => ({
  from: '2026-11-25',
  to: '2026-11-25',
  startTime: '10:00',
  endTime: '11:00',
  ...more,
})

describe('the time that something takes in a room', () => {
  it('is the whole day without times, and an hour without an end', () => {
    expect(minutesOn(when({ startTime: null, endTime: null }), '2026-11-25')).toEqual({ start: 0, end: 1440 })
    expect(minutesOn(when({ endTime: null }), '2026-11-25')).toEqual({ start: 600, end: 660 })
    expect(minutesOn(when({ startTime: '23:30', endTime: null }), '2026-11-25')?.end).toBe(1440)
  })

  it('lasts from the first day’s beginning to the last day’s end', () => {
    const long = when({ to: '2026-11-27' })
    expect(minutesOn(long, '2026-11-25')).toEqual({ start: 600, end: 1440 })
    expect(minutesOn(long, '2026-11-26')).toEqual({ start: 0, end: 1440 })
    expect(minutesOn(long, '2026-11-27')).toEqual({ start: 0, end: 660 })
    expect(minutesOn(long, '2026-11-28')).toBeNull()
  })

  it.each([
    [{ startTime: '11:00', endTime: '12:00' }, false],
    [{ startTime: '10:59', endTime: '12:00' }, true],
    [{ startTime: '09:00', endTime: '10:00' }, false],
    [{ startTime: null, endTime: null }, true],
    [{ from: '2026-11-26', to: '2026-11-26' }, false],
    [{ from: '2026-11-20', to: '2026-11-25', endTime: '09:00' }, false],
    [{ from: '2026-11-20', to: '2026-11-25', endTime: '10:30' }, true],
  ])('meets %j at once: %s', (more, isMet) => {
    expect(isAtOnce(when(), when(more))).toBe(isMet)
  })

  it('is told the same whoever asks, and day by day', () => {
    const time = fc.integer({ min: 0, max: 1438 })
    const clock = (minute: number) =>
      `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
    const any = fc
      .record({
        first: fc.integer({ min: 0, max: 5 }),
        days: fc.integer({ min: 0, max: 3 }),
        start: time,
        length: fc.integer({ min: 1, max: 600 }),
        isWhole: fc.boolean(),
      })
      .map(({ first, days, start, length, isWhole }) =>
        when({
          from: addDays('2026-11-20', first),
          to: addDays('2026-11-20', first + days),
          startTime: isWhole ? null : clock(start),
          endTime: isWhole ? null : clock(Math.min(1439, start + length)),
        }),
      )
    fc.assert(
      fc.property(any, any, (one, other) => {
        const byDay = Array.from({ length: 10 }, (_, index) => addDays('2026-11-20', index)).some((date) => {
          const [left, right] = [minutesOn(one, date), minutesOn(other, date)]
          return left !== null && right !== null && overlap(left, right)
        })
        expect(isAtOnce(one, other)).toBe(byDay)
        expect(isAtOnce(other, one)).toBe(byDay)
      }),
    )
  })
})

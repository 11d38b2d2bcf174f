import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import {
  addDays,
  daysBetween,
  eachDate,
  isSchoolDate,
  isWithin,
  overlaps,
  schoolNow,
  startOfWeek,
  weekday,
} from './school-date'

const anyDate = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days))
const anyPeriod = fc.record({
  from: fc.option(anyDate, { nil: null }),
  to: fc.option(anyDate, { nil: null }),
})

describe('school dates', () => {
  it.each(['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', '', null, 5, '2026-04-31'])(
    'refuses %p',
    (value) => expect(isSchoolDate(value)).toBe(false),
  )

  it('adds and counts days across years and leap days', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        const moved = addDays(date, days)
        expect(isSchoolDate(moved)).toBe(true)
        expect(daysBetween(date, moved)).toBe(days)
      }),
    )
  })

  it('starts the week on Monday', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const monday = startOfWeek(date)
        expect(weekday(monday)).toBe(1)
        expect(daysBetween(monday, date)).toBeGreaterThanOrEqual(0)
        expect(daysBetween(monday, date)).toBeLessThan(7)
      }),
    )
  })

  it('lists both ends', () =>
    expect(eachDate('2026-02-27', '2026-03-01')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']))

  it('knows the school’s date where the server’s is another', () => {
    expect(schoolNow(new Date('2026-11-22T20:30:00Z'), 'Europe/Samara')).toEqual({
      date: '2026-11-23',
      time: '00:30',
    })
  })
})

describe('membership by dates', () => {
  it('includes the first and the last day and nothing around them', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 400 }), (from, length) => {
        const to = addDays(from, length)
        expect(isWithin({ from, to }, from)).toBe(true)
        expect(isWithin({ from, to }, to)).toBe(true)
        expect(isWithin({ from, to }, addDays(from, -1))).toBe(false)
        expect(isWithin({ from, to }, addDays(to, 1))).toBe(false)
      }),
    )
  })

  it('a move leaves nobody in two classes and nobody in none', () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: -400, max: 400 }),
        (from, length, offset) => {
          const moved = addDays(from, length)
          const before = { from, to: addDays(moved, -1) }
          const after = { from: moved, to: null }
          const date = addDays(moved, offset)
          const count = [before, after].filter((period) => isWithin(period, date)).length
          expect(count).toBe(date < from ? 0 : 1)
        },
      ),
    )
  })

  it('overlaps exactly when some day is in both', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (left, right) => {
        fc.pre(
          (!left.from || !left.to || left.from <= left.to) &&
            (!right.from || !right.to || right.from <= right.to),
        )
        const edges = [left.from, left.to, right.from, right.to].filter((edge): edge is string =>
          Boolean(edge),
        )
        const shared =
          edges.length === 0 || edges.some((date) => isWithin(left, date) && isWithin(right, date))
        expect(overlaps(left, right)).toBe(shared)
        expect(overlaps(right, left)).toBe(shared)
      }),
    )
  })
})

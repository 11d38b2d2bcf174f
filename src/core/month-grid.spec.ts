import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { addDays, weekday } from './school-date'

import { addMonths, endOfMonth, isWeekend, monthGrid, monthsBetween, startOfMonth } from './month-grid'

const date = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1995-01-01', days))

describe('monthGrid', () => {
  it('shows November 2026 in six weeks', () => {
    const weeks = monthGrid('2026-11-23')
    expect(weeks).toHaveLength(6)
    expect([weeks[0]![0], weeks[0]![6], weeks[5]![0]]).toEqual(['2026-10-26', '2026-11-01', '2026-11-30'])
  })

  it('holds every day of the month once, Monday first, and no week without one', () => {
    fc.assert(
      fc.property(date, (day) => {
        const weeks = monthGrid(day)
        const days = weeks.flat()
        const own = days.filter((one) => one.startsWith(day.slice(0, 7)))
        expect(own).toHaveLength(Number(endOfMonth(day).slice(8)))
        expect(new Set(days).size).toBe(days.length)
        for (const week of weeks) {
          expect(week.map(weekday)).toEqual([1, 2, 3, 4, 5, 6, 7])
          expect(week.some((one) => own.includes(one))).toBe(true)
        }
      }),
    )
  })
})

describe('months', () => {
  it('goes forth and back', () => {
    expect([addMonths('2026-12-31', 1), addMonths('2026-01-15', -1)]).toEqual(['2027-01-01', '2025-12-01'])
    fc.assert(
      fc.property(date, fc.integer({ min: -200, max: 200 }), (day, months) => {
        expect(addMonths(addMonths(day, months), -months)).toBe(startOfMonth(day))
      }),
    )
  })

  it('tells the months of a year', () => {
    const months = monthsBetween('2026-09-01', '2027-08-31')
    expect([months.length, months[0], months.at(-1)]).toEqual([12, '2026-09-01', '2027-08-01'])
  })

  it('knows the free days of a week of five and of six', () => {
    expect([isWeekend('2026-11-28', 5), isWeekend('2026-11-28', 6), isWeekend('2026-11-29', 6)]).toEqual([
      true,
      false,
      true,
    ])
  })
})

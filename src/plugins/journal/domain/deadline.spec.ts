import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { addDays, eachDate, weekday } from '@/core/school-date'

import { isWorkOwed, lateDays, markDeadline } from './deadline'

const HOLIDAYS = ['2026-11-04', '2026-11-05']
const isSchoolDay = (date: string) => weekday(date) <= 6 && !HOLIDAYS.includes(date)
const year = { isSchoolDay, yearEnd: '2027-05-26' }

const anyDay = fc.integer({ min: 0, max: 200 }).map((days) => addDays('2026-09-01', days))
const anyDays = fc.integer({ min: 0, max: 10 })

describe('markDeadline', () => {
  it('is the day of the lesson where nothing is checked at home', () => {
    expect(markDeadline({ ...year, from: '2026-11-20', days: 0 })).toBe('2026-11-20')
  })

  it('steps over the Sunday', () => {
    // Friday: Saturday, Monday, Tuesday.
    expect(markDeadline({ ...year, from: '2026-11-20', days: 3 })).toBe('2026-11-24')
  })

  it('steps over holidays', () => {
    expect(markDeadline({ ...year, from: '2026-11-03', days: 3 })).toBe('2026-11-09')
  })

  it('ends with the school year', () => {
    expect(markDeadline({ ...year, from: '2027-05-25', days: 3 })).toBe('2027-05-26')
  })

  it('leaves exactly so many school days', () => {
    fc.assert(
      fc.property(anyDay, anyDays, (from, days) => {
        const deadline = markDeadline({ ...year, from, days })
        const between = eachDate(from, deadline).slice(1)
        expect(between.filter(isSchoolDay)).toHaveLength(days)
        if (days > 0) expect(isSchoolDay(deadline)).toBe(true)
      }),
    )
  })

  it('never comes earlier with more days', () => {
    fc.assert(
      fc.property(anyDay, anyDays, (from, days) => {
        const sooner = markDeadline({ ...year, from, days })
        expect(markDeadline({ ...year, from, days: days + 1 }) > sooner).toBe(true)
      }),
    )
  })
})

describe('lateDays', () => {
  it('is nothing up to the deadline, and grows by one with every school day after it', () => {
    fc.assert(
      fc.property(anyDay, anyDays, anyDays, (from, days, after) => {
        const deadline = markDeadline({ ...year, from, days })
        const markedOn = markDeadline({ ...year, from: deadline, days: after })
        expect(lateDays({ ...year, deadline, markedOn })).toBe(after)
      }),
    )
  })

  it('a mark put in advance is not late', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 30 }), (deadline, before) => {
        expect(lateDays({ ...year, deadline, markedOn: addDays(deadline, -before) })).toBe(0)
      }),
    )
  })

  it('a Sunday makes nothing late', () => {
    expect(lateDays({ ...year, deadline: '2026-11-21', markedOn: '2026-11-22' })).toBe(0)
    expect(lateDays({ ...year, deadline: '2026-11-21', markedOn: '2026-11-23' })).toBe(1)
  })

  it('after the end of the year what is missing is late', () => {
    expect(lateDays({ ...year, deadline: '2027-05-26', markedOn: '2027-06-10' })).toBe(1)
  })
})

describe('isWorkOwed', () => {
  it.each([
    [true, 24, 0, true],
    [true, 24, 11, true],
    [true, 24, 12, false],
    [false, 24, 0, true],
    [false, 24, 1, false],
    [true, 0, 0, false],
  ])('long: %s, %d present, %d marked: %s', (isLong, present, marked, owed) => {
    expect(isWorkOwed({ isLong, present, marked })).toBe(owed)
  })
})

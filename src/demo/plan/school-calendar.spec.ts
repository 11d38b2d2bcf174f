import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { addDays, isWithin, weekday } from '@/core/school-date'

import { schoolCalendar, studyDates } from './school-calendar'

const anyDay = fc.integer({ min: 0, max: 365 * 12 }).map((days) => addDays('2022-01-01', days))

describe('schoolCalendar', () => {
  it('is that of the year which the day belongs to, or of the one just ended in summer', () => {
    expect(schoolCalendar('2026-11-23').name).toBe('2026/27')
    expect(schoolCalendar('2027-05-20').name).toBe('2026/27')
    expect(schoolCalendar('2027-08-31').name).toBe('2026/27')
    expect(schoolCalendar('2027-09-01').name).toBe('2027/28')
  })

  it('begins and ends on a workday, with about 34 weeks of lessons', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const calendar = schoolCalendar(today)
        expect(weekday(calendar.startDate)).toBeLessThanOrEqual(5)
        expect(weekday(calendar.endDate)).toBeLessThanOrEqual(5)
        const dates = studyDates({ calendar, vacations: calendar.vacations })
        expect(dates[0]).toBe(calendar.startDate)
        expect(dates.length / 5).toBeGreaterThan(32)
        expect(dates.length / 5).toBeLessThan(35.5)
      }),
    )
  })

  it('has every day of lessons in exactly one quarter and one half-year', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const calendar = schoolCalendar(today)
        const holidays = calendar.holidays.map(({ date }) => date)
        for (const date of studyDates({ calendar, vacations: calendar.vacations })) {
          expect(calendar.quarters.filter((term) => isWithin(term, date))).toHaveLength(1)
          expect(calendar.halves.filter((term) => isWithin(term, date))).toHaveLength(1)
          expect(holidays).not.toContain(date)
        }
      }),
      { numRuns: 20 },
    )
  })

  it('moves a holiday from the weekend', () => {
    const { holidays } = schoolCalendar('2026-11-23')
    expect(holidays).toContainEqual({ date: '2027-05-10', name: 'День Победы (перенос выходного)' })
  })

  it('gives the first grade a week more in February', () => {
    expect(schoolCalendar('2026-11-23').februaryVacation).toMatchObject({
      from: '2027-02-13',
      to: '2027-02-21',
    })
  })
})

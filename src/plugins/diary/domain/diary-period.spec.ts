import { describe, expect, it } from '@jest/globals'

import type { Reference } from '@/db/reference'

import { diaryBounds, neighbourWeeks, presentWeek, schoolDays } from './diary-period'

const school = (weekDays: number) => ({ school: { weekDays } }) as Pick<Reference, 'school'>

describe('presentWeek', () => {
  it.each([
    ['2026-11-23', 5, '2026-11-23'],
    ['2026-11-27', 5, '2026-11-23'],
    ['2026-11-28', 5, '2026-11-30'],
    ['2026-11-28', 6, '2026-11-23'],
    ['2026-11-29', 6, '2026-11-30'],
  ])('on %s with %d school days opens the week of %s', (today, weekDays, monday) => {
    expect(presentWeek(school(weekDays), today)).toBe(monday)
  })
})

describe('schoolDays', () => {
  it('ends on Friday or Saturday', () => {
    expect(schoolDays(school(5), '2026-11-23').at(-1)).toBe('2026-11-27')
    expect(schoolDays(school(6), '2026-11-23').at(-1)).toBe('2026-11-28')
  })
})

describe('diaryBounds and neighbourWeeks', () => {
  const reference = {
    enrolments: [{ id: 1, student: 1, class: 7, from: '2026-09-01', to: null }],
    classes: new Map([[7, { id: 7, year: 1 }]]),
    years: new Map([[1, { id: 1, startDate: '2026-09-01', endDate: '2027-05-31' }]]),
  } as unknown as Reference
  const bounds = diaryBounds(reference, 1)

  it('are the school years of the student’s classes', () => {
    expect(bounds).toEqual({ from: '2026-09-01', to: '2027-05-31' })
    expect(diaryBounds(reference, 2)).toBeNull()
  })

  it('turn the page inside them and stop at their ends', () => {
    expect(neighbourWeeks('2026-11-23', bounds)).toEqual({ previous: '2026-11-16', next: '2026-11-30' })
    // The first of September 2026 is a Tuesday: its week has the last page back.
    expect(neighbourWeeks('2026-08-31', bounds).previous).toBeNull()
    expect(neighbourWeeks('2026-09-07', bounds).previous).toBe('2026-08-31')
    // The last of May 2027 is a Monday.
    expect(neighbourWeeks('2027-05-24', bounds).next).toBe('2027-05-31')
    expect(neighbourWeeks('2027-05-31', bounds).next).toBeNull()
    expect(neighbourWeeks('2026-11-23', null)).toEqual({ previous: null, next: null })
  })

  it('lead back into the year from far outside it', () => {
    expect(neighbourWeeks('2027-08-02', bounds)).toEqual({ previous: '2027-07-26', next: null })
  })
})

import { describe, expect, it } from '@jest/globals'

import type { Reference } from '@/db/reference'

import { nextSchoolDay } from './next-school-day'

const reference = {
  school: { weekDays: 5 },
  classes: new Map([[7, { id: 7, year: 1, termSet: 1 }]]),
  years: new Map([
    [
      1,
      {
        startDate: '2026-09-01',
        endDate: '2027-05-28',
        holidays: [{ date: '2026-11-04', name: 'День народного единства' }],
      },
    ],
  ]),
  termSets: new Map([[1, { vacations: [{ name: 'Осенние', from: '2026-10-26', to: '2026-11-03' }] }]]),
} as unknown as Reference

describe('nextSchoolDay', () => {
  it.each([
    ['2026-11-23', '2026-11-24'],
    ['2026-11-27', '2026-11-30'],
    // Vacations, and a holiday right after them.
    ['2026-10-23', '2026-11-05'],
    ['2027-05-28', null],
  ])('after %s comes %s', (after, next) => {
    expect(nextSchoolDay(reference, 7, after)).toBe(next)
  })
})

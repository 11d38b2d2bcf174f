import { describe, expect, it } from '@jest/globals'

import { DEFAULT_FINAL_SETTINGS, isLocked, periodsOf, presentPeriod, readGrades } from './periods'

const TERMS = [
  { id: 1, name: '1 четверть', from: '2026-09-01', to: '2026-10-25' },
  { id: 2, name: '2 четверть', from: '2026-11-04', to: '2026-12-28' },
]
const periods = (grade: number, isByHalves = false) =>
  periodsOf({
    grade,
    year: { id: 9, endDate: '2027-05-31' },
    terms: TERMS,
    isByHalves,
    settings: DEFAULT_FINAL_SETTINGS,
  })

describe('the periods that end in a mark', () => {
  it('are the terms and the year, and in grades 9 and 11 the exam and the final mark', () => {
    expect(periods(7).map(({ key }) => key)).toEqual(['term-1', 'term-2', 'year-9'])
    expect(periods(9).map(({ key }) => key)).toEqual(['term-1', 'term-2', 'year-9', 'exam-9', 'final-9'])
    expect(periods(11, true).map(({ kind }) => kind)).toEqual(['half', 'half', 'year', 'exam', 'final'])
  })

  it('are none for a class without terms', () => {
    expect(
      periodsOf({
        grade: 7,
        year: { id: 9, endDate: '2027-05-31' },
        terms: [],
        isByHalves: false,
        settings: DEFAULT_FINAL_SETTINGS,
      }),
    ).toEqual([])
  })

  it('lock so many days after their end as the school has set', () => {
    const [first] = periods(7)
    expect(first).toMatchObject({ dueOn: '2026-10-25', lockOn: '2026-10-30' })
    expect(isLocked(first!, '2026-10-30')).toBe(false)
    expect(isLocked(first!, '2026-10-31')).toBe(true)
  })

  it('are looked at from a fortnight before their end', () => {
    expect(presentPeriod(periods(7), '2026-09-05')?.key).toBe('term-1')
    expect(presentPeriod(periods(7), '2026-12-01')?.key).toBe('term-1')
    expect(presentPeriod(periods(7), '2026-12-20')?.key).toBe('term-2')
    expect(presentPeriod(periods(7), '2027-02-01')?.key).toBe('year-9')
    expect(presentPeriod([], '2026-12-20')).toBeUndefined()
  })

  it('read grades as they are typed', () => {
    expect(readGrades('9, 11')).toEqual([9, 11])
    expect(readGrades(' 4;9 9 девятый 0 13')).toEqual([4, 9])
    expect(readGrades('')).toEqual([])
  })
})

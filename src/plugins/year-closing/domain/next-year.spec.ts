import { describe, expect, it } from '@jest/globals'

import { weekday } from '@/core/school-date'

import { findYearFaults } from './check-year'
import { nextName, type PlannedYear, planNextYear, yearLater } from './next-year'

const YEAR: PlannedYear = {
  name: '2026/27',
  startDate: '2026-09-01',
  endDate: '2027-05-26',
  holidays: [{ date: '2026-11-04', name: 'День народного единства' }],
  sets: [
    {
      name: 'Четверти',
      kind: 'quarter',
      terms: [
        { name: '1 четверть', from: '2026-09-01', to: '2026-10-23' },
        { name: '2 четверть', from: '2026-11-02', to: '2027-05-26' },
      ],
      vacations: [{ name: 'Осенние', from: '2026-10-24', to: '2026-11-01' }],
    },
  ],
}

describe('the next year', () => {
  const next = planNextYear(YEAR)

  it('begins and ends on the same dates, off the weekend', () => {
    expect(next).toMatchObject({ name: '2027/28', startDate: '2027-09-01', endDate: '2028-05-26' })
    expect(planNextYear({ ...YEAR, startDate: '2029-09-01' }).startDate).toBe('2030-09-02')
  })
  it('keeps days of the week of terms and vacations, and reaches the edges', () => {
    const [set] = next.sets
    expect(set!.vacations[0]).toEqual({ name: 'Осенние', from: '2027-10-23', to: '2027-10-31' })
    expect(weekday(set!.vacations[0]!.from)).toBe(weekday('2026-10-24'))
    expect(set!.terms[0]!.from).toBe(next.startDate)
    expect(set!.terms.at(-1)!.to).toBe(next.endDate)
  })
  it('fits into a year that is there already', () => {
    const bounds = { startDate: '2027-10-25', endDate: '2028-05-20' }
    const [set] = planNextYear(YEAR, bounds).sets
    expect(set!.vacations).toEqual([])
    expect(set!.terms.at(-1)!.to).toBe('2028-05-20')
  })
  it('is named as the school names its years', () => {
    expect(nextName('2026/2027', '2027-09-01')).toBe('2027/2028')
    expect(nextName('Первый', '2027-09-01')).toBe('2027/2028')
    expect(yearLater('2028-02-29')).toBe('2029-02-28')
  })
  it('has no faults as it is proposed', () => {
    expect(
      findYearFaults({
        ...next,
        orderDate: '2027-05-28',
        promotedOn: '2027-09-01',
        graduatedOn: '2027-06-25',
        current: YEAR,
      }),
    ).toEqual([])
  })
})

describe('faults of a year', () => {
  const ask = (changes: Partial<Parameters<typeof findYearFaults>[0]>) =>
    findYearFaults({
      ...planNextYear(YEAR),
      orderDate: '2027-05-28',
      promotedOn: '2027-09-01',
      graduatedOn: '2027-06-25',
      current: YEAR,
      ...changes,
    }).map(({ path, code }) => `${path} ${code}`)

  it('stand beside their fields', () => {
    expect(ask({ startDate: '2027-05-01' })).toContain('startDate beforeThisYearEnds')
    expect(ask({ endDate: '2027-08-01' })).toEqual(['endDate endBeforeStart'])
    expect(ask({ endDate: '2029-08-01' })).toContain('endDate tooLong')
    expect(ask({ promotedOn: '2027-09-02' })).toEqual(['promotedOn promotedLate'])
    expect(ask({ promotedOn: '2027-05-26' })).toContain('promotedOn promotedEarly')
    expect(ask({ graduatedOn: '2027-05-26' })).toContain('graduatedOn graduatedEarly')
    expect(ask({ orderDate: '2027-06-26' })).toEqual(['orderDate orderedLate'])
    expect(ask({ orderDate: '2026-08-01' })).toEqual(['orderDate orderedEarly'])
    expect(ask({ holidays: [{ date: '2027-08-01', name: 'x' }] })).toEqual(['holidays.0.date holidayOutside'])
  })
  it('find terms out of order, outside, over one another and missing', () => {
    const set = planNextYear(YEAR).sets[0]!
    const term = (from: string, to: string) => ({ name: 'x', from, to })
    const withTerms = (...terms: (typeof set)['terms']) => ask({ sets: [{ ...set, vacations: [], terms }] })
    expect(withTerms(term('2027-10-01', '2027-09-30'))).toEqual(['sets.0.terms.0.to spanOrder'])
    expect(withTerms(term('2027-08-01', '2027-09-30'))).toEqual(['sets.0.terms.0.from spanOutside'])
    expect(withTerms(term('2027-09-02', '2027-10-30'), term('2027-10-30', '2027-12-01'))).toEqual([
      'sets.0.terms.1.from spanOverlap',
    ])
    expect(withTerms()).toEqual(['sets.0.terms noTerms'])
    expect(ask({ sets: [set, set] })).toEqual(['sets.1.name sameName'])
  })
})

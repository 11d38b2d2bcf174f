import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { hoursByTerm, termEnds } from './year-hours'

const terms = [
  { name: 'I', from: '2026-09-01', to: '2026-10-25' },
  { name: 'II', from: '2026-11-03', to: '2026-12-30' },
  { name: 'III', from: '2027-01-11', to: '2027-03-26' },
  { name: 'IV', from: '2027-04-05', to: '2027-05-26' },
] as const
const calendar = { terms, daysOff: new Set<string>(), weekDays: 5 }

describe('hoursByTerm', () => {
  it('divides a year by the days of its terms', () => {
    const hours = hoursByTerm(170, calendar)
    expect(hours.map(({ name }) => name)).toEqual(['I', 'II', 'III', 'IV'])
    expect(hours[2]!.hours).toBeGreaterThan(hours[3]!.hours)
  })

  it('gives every hour to a term and none twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.constantFrom(5, 6), (hours, weekDays) => {
        const given = hoursByTerm(hours, { ...calendar, weekDays })
        expect(given.reduce((sum, term) => sum + term.hours, 0)).toBe(hours)
        expect(given.every((term) => term.hours >= 0)).toBe(true)
      }),
    )
  })

  it('is empty without terms', () => expect(hoursByTerm(34, { ...calendar, terms: [] })).toEqual([]))

  it('leaves out days off', () => {
    const daysOff = new Set(['2026-09-01', '2026-09-02', '2026-09-03', '2026-09-04'])
    expect(hoursByTerm(340, { ...calendar, daysOff })[0]!.hours).toBeLessThan(
      hoursByTerm(340, calendar)[0]!.hours,
    )
  })
})

describe('termEnds', () => {
  const two = [
    { name: 'I', hours: 3 },
    { name: 'II', hours: 4 },
  ]
  it('finds the topic with which a term is full', () => {
    expect(termEnds([1, 3, 5, 7], two)).toEqual([
      { name: 'I', index: 1 },
      { name: 'II', index: 3 },
    ])
    expect(termEnds([2, 4], two)).toEqual([{ name: 'I', index: 1 }])
    expect(termEnds([], two)).toEqual([])
  })
})

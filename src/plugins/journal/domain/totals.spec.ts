import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { weightedAverage } from './average'
import { ATTENDANCE_CODES } from './attendance-codes'
import { addAttendance, addMark, emptyTotals, isZero, TOTAL_COUNTERS } from './totals'

const anyMark = fc.record({
  value: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
  isDebt: fc.boolean(),
  weight: fc.integer({ min: 0, max: 100 }),
  scale: fc.constant('five' as const),
})

describe('totals', () => {
  it('come to the same by steps as at once', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyMark, anyMark)), (changes) => {
        const byStep = emptyTotals()
        for (const [before] of changes) addMark(byStep, before)
        for (const [before, after] of changes) {
          addMark(byStep, before, -1)
          addMark(byStep, after)
        }
        const atOnce = emptyTotals()
        for (const [, after] of changes) addMark(atOnce, after)
        expect(byStep).toEqual(atOnce)
      }),
    )
  })

  it('give the weighted average', () => {
    fc.assert(
      fc.property(fc.array(anyMark), (marks) => {
        const totals = emptyTotals()
        for (const mark of marks) addMark(totals, mark)
        const valued = marks.flatMap(({ value, weight }) => (value === null ? [] : [{ value, weight }]))
        const average = weightedAverage(valued)
        if (average === null) expect(totals.weightSum).toBe(0)
        else expect(totals.markSum / totals.weightSum).toBeCloseTo(average, 9)
      }),
    )
  })

  it('return to nothing when everything is taken away', () => {
    fc.assert(
      fc.property(fc.array(anyMark), fc.array(fc.constantFrom(...ATTENDANCE_CODES)), (marks, codes) => {
        const totals = emptyTotals()
        for (const mark of marks) addMark(totals, mark)
        for (const code of codes) addAttendance(totals, code)
        for (const code of codes) addAttendance(totals, code, -1)
        for (const mark of marks) addMark(totals, mark, -1)
        expect(isZero(totals)).toBe(true)
        expect(Object.keys(totals)).toEqual([...TOTAL_COUNTERS])
      }),
    )
  })

  it('a mark of weight zero is counted among the marks and in no average', () => {
    const totals = emptyTotals()
    addMark(totals, { value: 2, isDebt: false, weight: 0, scale: 'five' })
    expect(totals).toMatchObject({ markSum: 0, weightSum: 0, plainSum: 0, plainCount: 0, count2: 1 })
  })

  it.each([
    ['ten', 10, 'count5'],
    ['ten', 7, 'count4'],
    ['ten', 4, 'count3'],
    ['ten', 1, 'count2'],
    ['hundred', 100, 'count5'],
    ['hundred', 0, 'count2'],
    ['pass', 1, 'count5'],
    ['pass', 0, 'count2'],
    ['letters', 1, 'count1'],
    ['five', 1, 'count1'],
  ] as const)('%s: %d is counted by its level as %s', (scale, value, counter) => {
    const totals = emptyTotals()
    addMark(totals, { value, isDebt: false, weight: 10, scale })
    expect(totals[counter]).toBe(1)
  })
})

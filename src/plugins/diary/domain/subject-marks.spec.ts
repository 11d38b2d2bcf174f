import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { countCodes, summarize } from './subject-marks'

const sumOf = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0)
/** Stands for the journal's formula. */
const average = (marks: readonly { value: number; weight: number }[]): number | null => {
  const weights = sumOf(marks.map(({ weight }) => weight))
  return weights > 0 ? sumOf(marks.map(({ value, weight }) => value * weight)) / weights : null
}
const mark = fc.record({
  value: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
  weight: fc.integer({ min: 0, max: 100 }),
})

describe('summarize', () => {
  it('counts debts for nothing', () => {
    expect(summarize([{ value: null, weight: 30 }], average)).toEqual({ average: null, count: 0 })
    expect(
      summarize(
        [
          { value: 5, weight: 10 },
          { value: 2, weight: 30 },
          { value: null, weight: 50 },
        ],
        average,
      ),
    ).toEqual({ average: 2.75, count: 2 })
  })

  it('comes to what the journal comes to', () => {
    fc.assert(
      fc.property(fc.array(mark), (marks) => {
        const valued = marks.filter((one): one is { value: number; weight: number } => one.value !== null)
        expect(summarize(marks, average)).toEqual({ average: average(valued), count: valued.length })
      }),
    )
  })
})

describe('countCodes', () => {
  it('counts each code that occurs', () => {
    expect(countCodes([{ code: 'ill' }, { code: 'late' }, { code: 'ill' }])).toEqual({ ill: 2, late: 1 })
    expect(countCodes([])).toEqual({})
  })
})

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { averageOf } from '@/plugins/journal/types'

import { sumMarks } from './mark-sums'
import { whyMarks } from './why-marks'

const WEIGHTED = { averaging: 'weighted' } as const

const marks = fc.array(
  fc.record({
    value: fc.option(fc.integer({ min: 1, max: 5 })),
    weight: fc.integer({ min: 0, max: 100 }),
  }),
  { maxLength: 20 },
)

describe('whyMarks', () => {
  it('tells the average before and after each mark', () => {
    expect(
      whyMarks(WEIGHTED, [
        { value: 5, weight: 10 },
        { value: null, weight: 30 },
        { value: 2, weight: 20 },
      ]).map(({ before, after }) => [before, after]),
    ).toEqual([
      [null, 5],
      [5, 5],
      [5, 3],
    ])
  })

  it('follows on from one mark to the next and ends at the average of all', () => {
    fc.assert(
      fc.property(marks, fc.constantFrom('weighted' as const, 'plain' as const), (list, averaging) => {
        const why = whyMarks({ averaging }, list)
        for (const [at, one] of why.entries()) expect(one.before).toBe(why[at - 1]?.after ?? null)
        expect(why.at(-1)?.after ?? null).toBe(averageOf({ averaging }, sumMarks(list)))
      }),
    )
  })

  it('moves the average towards the mark and never past it', () => {
    fc.assert(
      fc.property(marks, (list) => {
        for (const { value, before, after } of whyMarks(WEIGHTED, list)) {
          if (value === null) expect(after).toBe(before)
          if (value === null || before === null || after === null) continue
          expect(after).toBeGreaterThanOrEqual(Math.min(before, value) - 1e-9)
          expect(after).toBeLessThanOrEqual(Math.max(before, value) + 1e-9)
        }
      }),
    )
  })
})

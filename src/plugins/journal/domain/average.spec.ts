import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { weightedAverage } from './average'

const anyMark = fc.record({ value: fc.integer({ min: 1, max: 5 }), weight: fc.integer({ min: 0, max: 100 }) })
const counting = fc.record({
  value: fc.integer({ min: 1, max: 5 }),
  weight: fc.integer({ min: 1, max: 100 }),
})

describe('weightedAverage', () => {
  it('is none without a mark that counts', () => {
    expect(weightedAverage([])).toBeNull()
    expect(weightedAverage([{ value: 5, weight: 0 }])).toBeNull()
  })

  it('weighs a control work as it should', () => {
    expect(
      weightedAverage([
        { value: 5, weight: 10 },
        { value: 2, weight: 30 },
      ]),
    ).toBeCloseTo(2.75)
  })

  it('stands between the worst and the best mark', () => {
    fc.assert(
      fc.property(fc.array(counting, { minLength: 1 }), (marks) => {
        const average = weightedAverage(marks)!
        const values = marks.map(({ value }) => value)
        expect(average).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9)
        expect(average).toBeLessThanOrEqual(Math.max(...values) + 1e-9)
      }),
    )
  })

  it('does not depend on the order, nor on the unit of the weights, nor on weight zero', () => {
    fc.assert(
      fc.property(fc.array(anyMark), fc.integer({ min: 1, max: 9 }), (marks, factor) => {
        const average = weightedAverage(marks)
        const same = (other: number | null) =>
          average === null ? expect(other).toBeNull() : expect(other).toBeCloseTo(average, 9)
        same(weightedAverage([...marks].reverse()))
        same(weightedAverage(marks.map(({ value, weight }) => ({ value, weight: weight * factor }))))
        same(weightedAverage([...marks, { value: 1, weight: 0 }]))
      }),
    )
  })

  it('grows when a mark grows', () => {
    fc.assert(
      fc.property(fc.array(counting, { minLength: 1 }), fc.nat(), (marks, pick) => {
        const index = pick % marks.length
        fc.pre(marks[index]!.value < 5)
        const better = marks.map((mark, at) => (at === index ? { ...mark, value: mark.value + 1 } : mark))
        expect(weightedAverage(better)!).toBeGreaterThan(weightedAverage(marks)!)
      }),
    )
  })
})

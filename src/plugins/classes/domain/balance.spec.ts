import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { balance, type Divided } from './balance'

const students = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 10_000 }),
    sortKey: fc.string({ maxLength: 6 }),
    sex: fc.constantFrom('male' as const, 'female' as const, null),
    average: fc.option(fc.double({ min: 1, max: 5, noNaN: true })),
  }),
  { selector: ({ id }) => id, maxLength: 60 },
)
const count = fc.integer({ min: 2, max: 6 })
const sizes = (parts: number[][]): number[] => parts.map((part) => part.length)
const idsOf = (list: readonly Divided[]): number[] => list.map(({ id }) => id).sort((a, b) => a - b)

describe('balance', () => {
  it('puts everybody into exactly one part, in parts of nearly one size', () => {
    fc.assert(
      fc.property(students, count, fc.constantFrom('list' as const, 'result' as const), (list, n, by) => {
        const parts = balance(by, list, n)
        expect(parts).toHaveLength(n)
        expect(parts.flat().sort((a, b) => a - b)).toEqual(idsOf(list))
        expect(Math.max(...sizes(parts)) - Math.min(...sizes(parts))).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('never mixes boys and girls, and leaves out only those whose sex is not known', () => {
    fc.assert(
      fc.property(students, count, (list, n) => {
        const sexOf = new Map(list.map(({ id, sex }) => [id, sex]))
        const parts = balance('sex', list, n)
        expect(parts).toHaveLength(n)
        for (const part of parts) expect(new Set(part.map((id) => sexOf.get(id))).size).toBeLessThanOrEqual(1)
        expect(parts.flat().sort((a, b) => a - b)).toEqual(idsOf(list.filter(({ sex }) => sex !== null)))
      }),
    )
  })

  it('does not depend on the order in which students are given', () => {
    fc.assert(
      fc.property(
        students,
        count,
        fc.constantFrom('list' as const, 'sex' as const, 'result' as const),
        (list, n, by) => {
          expect(balance(by, [...list].reverse(), n)).toEqual(balance(by, list, n))
        },
      ),
    )
  })

  it('makes parts whose strengths differ by no more than one student does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 20, max: 50 }), { minLength: 2, maxLength: 40 }),
        count,
        (averages, n) => {
          // Whole rounds only, so that the parts are of one size.
          const list = averages.slice(0, averages.length - (averages.length % n)).map((average, index) => ({
            id: index + 1,
            sortKey: String(index),
            sex: null,
            average,
          }))
          if (list.length === 0) return
          const sums = balance('result', list, n).map((part) =>
            part.reduce((sum, id) => sum + list[id - 1]!.average, 0),
          )
          const spread =
            Math.max(...list.map((one) => one.average)) - Math.min(...list.map((one) => one.average))
          expect(Math.max(...sums) - Math.min(...sums)).toBeLessThanOrEqual(spread)
        },
      ),
    )
  })

  it('deals out there and back again', () => {
    const list = [5, 4.5, 4, 3.5, 3, null].map((average, index) => ({
      id: index + 1,
      sortKey: String(index),
      sex: null,
      average,
    }))
    expect(balance('result', list, 2)).toEqual([
      [1, 4, 5],
      [2, 3, 6],
    ])
  })
})

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { addMark, sumMarks, type Weighted } from './mark-sums'
import { isReached, reachByOne, reachMark } from './reach-mark'

const RULES = { averaging: 'weighted', roundUpFrom: 0.5, minMarks: 3 } as const
const FIVE = { min: 1, max: 5 }

const marks = fc.array(
  fc.record({ value: fc.integer({ min: 1, max: 5 }), weight: fc.integer({ min: 0, max: 30 }) }),
  { maxLength: 12 },
)
const rules = fc.record({
  averaging: fc.constantFrom('weighted' as const, 'plain' as const),
  roundUpFrom: fc.constantFrom(0.4, 0.5, 0.6, 0.7),
  minMarks: fc.integer({ min: 0, max: 4 }),
})

/** Every list of so many marks, in whatever order. */
const allLists = (count: number): number[][] =>
  count === 0
    ? [[]]
    : allLists(count - 1).flatMap((list) =>
        [1, 2, 3, 4, 5].flatMap((mark) => (mark <= (list.at(-1) ?? 5) ? [[...list, mark]] : [])),
      )

const withList = (given: readonly Weighted[], list: readonly number[], weight: number) =>
  list.reduce((sums, value) => addMark(sums, { value, weight }), sumMarks(given))

describe('reachMark', () => {
  it('tells what an ordinary student wants to know', () => {
    const sums = sumMarks([
      { value: 3, weight: 10 },
      { value: 3, weight: 10 },
      { value: 4, weight: 10 },
    ])
    // 10 of 3 marks: a five makes 3.75.
    expect(reachMark({ rules: RULES, sums, target: 4, weight: 10, ...FIVE })).toEqual({
      count: 1,
      lists: [[4]],
    })
    expect(reachMark({ rules: RULES, sums, target: 3, weight: 10, ...FIVE })).toEqual({ count: 0, lists: [] })
    expect(reachByOne({ rules: RULES, sums, target: 5, weight: 10, value: 5, ...FIVE })).toBe(7)
    expect(reachByOne({ rules: RULES, sums, target: 5, weight: 10, value: 4, ...FIVE })).toBeNull()
  })

  it('counts the least number of marks that the school asks for', () => {
    const sums = sumMarks([{ value: 5, weight: 10 }])
    expect(reachMark({ rules: RULES, sums, target: 5, weight: 10, ...FIVE })).toMatchObject({
      count: 2,
      lists: [[5, 4]],
    })
  })

  it('gives lists that are enough, and none shorter is', () => {
    fc.assert(
      fc.property(
        marks,
        rules,
        fc.integer({ min: 2, max: 5 }),
        fc.integer({ min: 1, max: 30 }),
        (given, how, target, weight) => {
          const found = reachMark({ rules: how, sums: sumMarks(given), target, weight, ...FIVE })
          if (!found) return
          for (const list of found.lists) {
            expect(list).toHaveLength(found.count)
            expect(isReached(how, withList(given, list, weight), target)).toBe(true)
          }
          expect(found.count === 0).toBe(isReached(how, sumMarks(given), target))
          for (let count = 0; count < Math.min(found.count, 4); count += 1)
            for (const list of allLists(count))
              expect(isReached(how, withList(given, list, weight), target)).toBe(false)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('lists nothing that a point less would do as well', () => {
    fc.assert(
      fc.property(marks, rules, fc.integer({ min: 2, max: 5 }), (given, how, target) => {
        const found = reachMark({ rules: how, sums: sumMarks(given), target, weight: 10, ...FIVE })
        for (const list of found?.lists ?? []) {
          const at = list.findIndex((mark) => mark > 1)
          if (at < 0) continue
          const lower = list.map((mark, index) => (index === at ? mark - 1 : mark))
          expect(isReached(how, withList(given, lower, 10), target)).toBe(false)
        }
      }),
    )
  })

  it('does not list the endless ways of a long scale', () => {
    const sums = sumMarks([{ value: 60, weight: 1 }])
    expect(reachMark({ rules: RULES, sums, target: 80, weight: 1, min: 0, max: 100 })).toEqual({
      count: 2,
      lists: [[90, 89]],
    })
  })
})

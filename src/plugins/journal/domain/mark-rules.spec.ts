import fc from 'fast-check'

import { averageOf, DEFAULT_MARK_RULES, roundAverage, rulesOn, suggestMark } from './mark-rules'
import { isOnScale, markLabel, markLevel } from './mark-scales'

const sums = (values: readonly number[]) => ({
  markSum: values.reduce((sum, value) => sum + value * 10, 0),
  weightSum: values.length * 10,
  plainSum: values.reduce((sum, value) => sum + value, 0),
  plainCount: values.length,
})
const of = (from: string, minMarks: number) => ({ ...DEFAULT_MARK_RULES, from, minMarks })

describe('rules of marks', () => {
  it('hold from their date until the next ones', () => {
    const all = [of('2026-09-01', 4), of('2027-01-10', 5)]
    expect(rulesOn(all, '2026-08-31').minMarks).toBe(3)
    expect(rulesOn(all, '2026-09-01').minMarks).toBe(4)
    expect(rulesOn([...all].reverse(), '2027-05-01').minMarks).toBe(5)
  })

  it('round from the fraction that the local act names', () => {
    expect(roundAverage({ roundUpFrom: 0.5 }, 3.5)).toBe(4)
    expect(roundAverage({ roundUpFrom: 0.6 }, 3.5)).toBe(3)
    expect(roundAverage({ roundUpFrom: 0.6 }, 18 / 5)).toBe(4)
    expect(roundAverage({ roundUpFrom: 0.6 }, 2)).toBe(2)
  })

  it('suggest no mark for too few marks, none at all, or a grade without marks', () => {
    const ask = (values: number[], grade = 7) =>
      suggestMark({ rules: DEFAULT_MARK_RULES, sums: sums(values), grade })
    expect(ask([4, 5, 5])).toMatchObject({ value: 5, why: null })
    expect(ask([4, 5])).toMatchObject({ value: null, why: 'fewMarks', average: 4.5 })
    expect(ask([])).toMatchObject({ value: null, why: 'noMarks', average: null })
    expect(ask([5, 5, 5], 1)).toMatchObject({ value: null, why: 'unmarkedGrade' })
  })

  it('never suggest a mark outside those that were given', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 30 }),
        fc.integer({ min: 1, max: 99 }),
        (values, percent) => {
          const rules = { ...DEFAULT_MARK_RULES, roundUpFrom: percent / 100 }
          const { value } = suggestMark({ rules, sums: sums(values), grade: 5 })
          expect(value).toBeGreaterThanOrEqual(Math.min(...values))
          expect(value).toBeLessThanOrEqual(Math.max(...values))
        },
      ),
    )
  })

  it('count by weights or plainly', () => {
    const mixed = { markSum: 5 * 30 + 2 * 10, weightSum: 40, plainSum: 7, plainCount: 2 }
    expect(averageOf({ averaging: 'weighted' }, mixed)).toBe(4.25)
    expect(averageOf({ averaging: 'plain' }, mixed)).toBe(3.5)
  })
})

describe('scales of marks', () => {
  it('know their values, names and levels', () => {
    expect(isOnScale('five', 6)).toBe(false)
    expect(isOnScale('hundred', 0)).toBe(true)
    expect(isOnScale('five', 4.5)).toBe(false)
    expect(markLabel('pass', 1, 'ru')).toBe('зач.')
    expect(markLabel('letters', 4, 'en')).toBe('B')
    expect(markLabel('ten', 10, 'ru')).toBe('10')
    expect(markLevel('ten', 7)).toBe('good')
    expect(markLevel('pass', 0)).toBe('poor')
  })
})

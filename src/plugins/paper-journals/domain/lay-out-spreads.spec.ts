import fc from 'fast-check'

import { heightOf, layOutRows, layOutSpreads, PAGE } from './lay-out-spreads'

const lesson = fc.record({
  topic: fc.string({ maxLength: 500 }),
  homework: fc.string({ maxLength: 2000 }),
})

describe('spreads of a printed journal', () => {
  it('keep every lesson in order and fill neither page beyond its edge', () => {
    fc.assert(
      fc.property(fc.array(lesson, { maxLength: 80 }), (lessons) => {
        const spreads = layOutSpreads(lessons)
        expect(spreads.flat()).toEqual(lessons)
        for (const spread of spreads) {
          expect(spread.length).toBeGreaterThan(0)
          expect(spread.length).toBeLessThanOrEqual(PAGE.columns)
          const height = spread.reduce((sum, one) => sum + heightOf(one), 0)
          expect(spread.length === 1 || height <= PAGE.lines).toBe(true)
        }
      }),
    )
  })

  it('count lines by words', () => {
    expect(heightOf({ topic: 'Имя прилагательное', homework: '' })).toBe(1)
    expect(heightOf({ topic: 'а\nб\nв', homework: 'параграф 3' })).toBe(3)
    expect(heightOf({ topic: 'слово '.repeat(40), homework: '' })).toBe(Math.ceil(40 / 11))
    expect(heightOf({ topic: 'ы'.repeat(PAGE.topicLetters * 3), homework: '' })).toBe(3)
  })

  it('part a large class evenly, and an empty one makes one page', () => {
    expect(layOutRows([])).toEqual([[]])
    const parts = layOutRows(Array.from({ length: 45 }, (_, index) => index))
    expect(parts.map(({ length }) => length)).toEqual([23, 22])
  })
})

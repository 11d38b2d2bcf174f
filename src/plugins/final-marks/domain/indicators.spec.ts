import { describe, expect, it } from '@jest/globals'

import { indicatorsOf } from './indicators'

describe('the indicators of a class', () => {
  it('count the not attested and leave out the exempted and those without a mark (norms.md 4.4)', () => {
    const found = indicatorsOf('five', [5, 4, 3, 2, 'na', 'exempt', null])
    expect(found.counted).toBe(5)
    expect(found.progress).toBeCloseTo(60)
    expect(found.quality).toBeCloseTo(40)
    expect(found.learned).toBeCloseTo((100 + 64 + 36 + 16 + 7) / 5)
    expect(found.average).toBeCloseTo(3.5)
  })

  it('are empty when nobody is counted', () => {
    expect(indicatorsOf('five', [null, 'exempt'])).toEqual({
      counted: 0,
      progress: null,
      quality: null,
      learned: null,
      average: null,
    })
  })

  it('read other scales by their levels', () => {
    expect(indicatorsOf('hundred', [90, 75, 55, 10])).toMatchObject({ progress: 75, quality: 50 })
  })
})

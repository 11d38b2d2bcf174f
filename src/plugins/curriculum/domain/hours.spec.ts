import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { hoursText, isHours, parseHours } from './hours'

describe('parseHours', () => {
  it.each([
    ['', null],
    [' – ', null],
    ['2', 2],
    ['2,5', 2.5],
    ['2.50', 2.5],
    ['1½', 1.5],
    ['½', 0.5],
    [' 4 0 ', 40],
    ['0', undefined],
    ['0,3', undefined],
    ['40,5', undefined],
    ['-1', undefined],
    ['две', undefined],
    ['1e1', undefined],
    ['.', undefined],
  ])('reads %p as %p', (text, hours) => expect(parseHours(text)).toBe(hours))

  it('reads back what it shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), fc.constantFrom(',', '.'), (halves, sign) => {
        expect(parseHours(hoursText(halves / 2, sign))).toBe(halves / 2)
      }),
    )
    expect(hoursText(null, ',')).toBe('')
  })

  it('knows only halves', () =>
    expect([0.5, 40, 0, 0.25, 41, '1', NaN].map(isHours)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]))
})

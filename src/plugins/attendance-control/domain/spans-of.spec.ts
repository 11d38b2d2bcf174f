import { describe, expect, it } from '@jest/globals'

import { spansOf } from './spans-of'

describe('lessons told as spans', () => {
  it('joins those one after the other with the same code', () => {
    expect(
      spansOf([
        { number: 1, code: 'ill' },
        { number: 2, code: 'ill' },
        { number: 4, code: 'ill' },
        { number: 5, code: 'late' },
      ]),
    ).toEqual([
      { from: 1, to: 2, code: 'ill' },
      { from: 4, to: 4, code: 'ill' },
      { from: 5, to: 5, code: 'late' },
    ])
    expect(spansOf([])).toEqual([])
  })
})

import { describe, expect, it } from '@jest/globals'

import { countCodes } from './count-codes'

describe('countCodes', () => {
  it('counts each code that occurs', () => {
    expect(countCodes([{ code: 'ill' }, { code: 'late' }, { code: 'ill' }])).toEqual({ ill: 2, late: 1 })
    expect(countCodes([])).toEqual({})
  })
})

import { describe, expect, it } from '@jest/globals'

import { formerMark, NO_FORMER } from './former-mark'

const row = {
  value: 2,
  isDebt: false,
  author: 1,
  markedAt: '2026-11-20T08:00:00.000Z',
  ...NO_FORMER,
}
const later = '2026-11-23T08:00:00.000Z'
const at4 = { now: { value: 4, isDebt: false }, author: 1, at: later }

describe('formerMark', () => {
  it('keeps the mark that a correction replaces', () => {
    expect(formerMark({ row, ...at4 })).toEqual({ formerValue: 2, wasDebt: false })
  })

  it('keeps a debt that is handed in', () => {
    expect(formerMark({ row: { ...row, value: null, isDebt: true }, ...at4 })).toEqual({
      formerValue: null,
      wasDebt: true,
    })
  })

  it('takes a slip of one’s own finger for none, and somebody else’s change for one', () => {
    const soon = { ...at4, at: '2026-11-20T08:09:00.000Z' }
    expect(formerMark({ row, ...soon })).toEqual(NO_FORMER)
    expect(formerMark({ row, ...soon, author: 2 })).toEqual({ formerValue: 2, wasDebt: false })
  })

  it('keeps what it knew when only the comment changes, and when the slip follows a correction', () => {
    const corrected = { ...row, value: 4, formerValue: 2, markedAt: later }
    expect(formerMark({ row: corrected, ...at4 })).toEqual({ formerValue: 2, wasDebt: false })
    const slip = { now: { value: 5, isDebt: false }, author: 1, at: later }
    expect(formerMark({ row: corrected, ...slip })).toEqual({ formerValue: 2, wasDebt: false })
  })

  it('knows nothing of a first mark', () => {
    expect(formerMark({ row: undefined, ...at4 })).toEqual(NO_FORMER)
    expect(formerMark({ row: { ...row, value: null }, ...at4 })).toEqual(NO_FORMER)
  })
})

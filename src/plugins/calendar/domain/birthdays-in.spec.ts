import { describe, expect, it } from '@jest/globals'

import { birthdaysIn } from './birthdays-in'

describe('birthdays of a period', () => {
  it.each([
    ['2013-11-25', '2026-11-01', '2026-11-30', ['2026-11-25']],
    ['2013-11-25', '2026-12-01', '2026-12-31', []],
    ['2013-01-03', '2026-12-28', '2027-01-03', ['2027-01-03']],
    ['2012-02-29', '2026-02-01', '2026-02-28', ['2026-02-28']],
    ['2012-02-29', '2028-02-01', '2028-02-29', ['2028-02-29']],
    ['2026-11-25', '2026-11-01', '2026-11-30', []],
  ])('of %s from %s to %s are %j', (birthDate, from, to, days) => {
    expect(birthdaysIn(birthDate, { from, to })).toEqual(days)
  })
})

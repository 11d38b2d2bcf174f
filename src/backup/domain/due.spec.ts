import { describe, expect, it } from '@jest/globals'

import { isDue, isStale } from './due'

const since = '2026-01-01T00:00:00.000Z'
const due = (now: string, last: string | null, at = '02:30') =>
  isDue({ now: new Date(now), last, since, at, timeZone: 'Europe/Samara' })

describe('a backup is due', () => {
  // 02:30 in Samara is 22:30 UTC of the day before.
  it('from its time on, until it is made', () => {
    expect(due('2026-03-10T22:29:00Z', '2026-03-09T22:30:00.000Z')).toBe(false)
    expect(due('2026-03-10T22:30:00Z', '2026-03-09T22:31:00.000Z')).toBe(true)
    expect(due('2026-03-10T22:40:00Z', '2026-03-10T22:31:00.000Z')).toBe(false)
  })

  it('later, when the server was off at night', () =>
    expect(due('2026-03-11T05:00:00Z', '2026-03-09T22:30:00.000Z')).toBe(true))

  it('not in a school that is younger than its time', () => {
    const young = { last: null, since: '2026-03-11T05:00:00.000Z', at: '02:30', timeZone: 'Europe/Samara' }
    expect(isDue({ now: new Date('2026-03-11T06:00:00Z'), ...young })).toBe(false)
    expect(isDue({ now: new Date('2026-03-11T22:30:00Z'), ...young })).toBe(true)
  })

  it('never when it is off', () => expect(due('2026-03-11T05:00:00Z', null, 'off')).toBe(false))
})

describe('a backup is stale', () => {
  const now = new Date('2026-03-10T12:00:00Z')
  it.each([
    ['2026-03-09T10:00:00.000Z', false],
    ['2026-03-09T09:59:59.000Z', true],
    [null, true],
  ])('%p: %p', (last, expected) => expect(isStale({ now, last, since })).toBe(expected))

  it('not when the school itself is young', () =>
    expect(isStale({ now, last: null, since: '2026-03-10T00:00:00.000Z' })).toBe(false))
})

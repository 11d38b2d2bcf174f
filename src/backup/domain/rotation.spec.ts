import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { type Keep, planRotation } from './rotation'

const HOUR = 3_600_000
const timeZone = 'Europe/Samara'
type Backup = { name: string; madeAt: string }

const backupAt = (time: number): Backup => ({
  name: new Date(time).toISOString(),
  madeAt: new Date(time).toISOString(),
})
const START = Date.parse('2026-01-01T00:00:00Z')
const someBackups = fc
  .uniqueArray(fc.integer({ min: 0, max: 24 * 500 }), { maxLength: 80 })
  .map((hours) => hours.map((hour) => backupAt(START + hour * HOUR)))
const someKeep = fc.record({
  daily: fc.nat({ max: 10 }),
  weekly: fc.nat({ max: 6 }),
  monthly: fc.nat({ max: 13 }),
})
const later = new Date(START + 24 * 600 * HOUR)
const left = (backups: readonly Backup[], keep: Keep, now = later): Backup[] => {
  const removed = new Set(planRotation({ backups, keep, timeZone, now }))
  return backups.filter((backup) => !removed.has(backup))
}
const namesOf = (backups: readonly Backup[]): string[] => backups.map(({ name }) => name).sort()

describe('rotation', () => {
  it('keeps a week of days, then weeks, then months', () => {
    const year = Array.from({ length: 365 }, (_, day) => backupAt(START + (day * 24 + 1) * HOUR))
    const now = new Date(START + 364 * 24 * HOUR + 2 * HOUR)
    const kept = left(year, { daily: 7, weekly: 4, monthly: 12 }, now)
    expect(namesOf(kept).map((name) => name.slice(0, 10))).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
      '2026-06-30',
      '2026-07-31',
      '2026-08-31',
      '2026-09-30',
      '2026-10-31',
      '2026-11-30',
      // Sundays.
      '2026-12-13',
      '2026-12-20',
      // The last seven days; the 27th is a Sunday as well.
      '2026-12-25',
      '2026-12-26',
      '2026-12-27',
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
    ])
  })

  it('counts days by the clock of the school', () => {
    // 23:30 and 00:30 in Samara are two days, although one in London.
    const backups = [
      backupAt(Date.parse('2026-03-10T19:30:00Z')),
      backupAt(Date.parse('2026-03-10T20:30:00Z')),
    ]
    expect(left(backups, { daily: 2, weekly: 0, monthly: 0 })).toHaveLength(2)
    expect(left(backups, { daily: 1, weekly: 0, monthly: 0 })).toHaveLength(1)
  })

  it('always keeps the newest, and no more than was asked for', () =>
    fc.assert(
      fc.property(someBackups, someKeep, (backups, keep) => {
        const kept = left(backups, keep)
        expect(kept.length).toBeLessThanOrEqual(Math.max(1, keep.daily + keep.weekly + keep.monthly))
        if (backups.length > 0) expect(namesOf(kept)).toContain(namesOf(backups).at(-1))
      }),
    ))

  it('touches nothing of the last two days', () =>
    fc.assert(
      fc.property(someBackups, someKeep, fc.nat({ max: 24 * 500 }), (backups, keep, hour) => {
        const now = new Date(START + hour * HOUR)
        const removed = planRotation({ backups, keep, timeZone, now })
        for (const { madeAt } of removed)
          expect(now.getTime() - Date.parse(madeAt)).toBeGreaterThanOrEqual(48 * HOUR)
      }),
    ))

  it('removes nothing more when it is done twice, whatever the order of the list', () =>
    fc.assert(
      fc.property(someBackups, someKeep, (backups, keep) => {
        const kept = left(backups, keep)
        expect(left(kept, keep)).toEqual(kept)
        expect(namesOf(left([...backups].reverse(), keep))).toEqual(namesOf(kept))
      }),
    ))

  it('every day ends with the same as once at the end: nothing goes that is needed later', () =>
    fc.assert(
      fc.property(someBackups, someKeep, (backups, keep) => {
        const inOrder = [...backups].sort((one, other) => one.madeAt.localeCompare(other.madeAt))
        let kept: Backup[] = []
        for (const backup of inOrder) kept = left([...kept, backup], keep, new Date(backup.madeAt))
        expect(namesOf(left(kept, keep))).toEqual(namesOf(left(inOrder, keep)))
      }),
    ))
})

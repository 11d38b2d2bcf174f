import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { type Guest, matchRooms } from './match-rooms'

const NONE = 1000

/** The least that all guests can cost, by trying everything. */
const least = (guests: readonly Guest[], taken: ReadonlySet<number> = new Set()): number => {
  const [first, ...others] = guests
  if (!first) return 0
  const choices = [first.none + least(others, taken)]
  for (const [room, cost] of first.costs.entries())
    if (cost !== null && !taken.has(room)) choices.push(cost + least(others, new Set([...taken, room])))
  return Math.min(...choices)
}

describe('matchRooms', () => {
  it('costs no more than any other way, and gives no room twice', () => {
    const guests = fc.integer({ min: 0, max: 5 }).chain((rooms) =>
      fc.array(
        fc.record({
          costs: fc.array(fc.option(fc.integer({ min: 0, max: 20 })), { minLength: rooms, maxLength: rooms }),
          none: fc.constant(NONE),
        }),
        { maxLength: 5 },
      ),
    )
    fc.assert(
      fc.property(guests, (list) => {
        const found = matchRooms(list)
        const given = found.filter((room) => room !== null)
        expect(new Set(given).size).toBe(given.length)
        const cost = found.reduce<number>((sum, room, index) => {
          const own = room === null ? NONE : list[index]!.costs[room]
          expect(own).not.toBeNull()
          return sum + own!
        }, 0)
        expect(cost).toBe(least(list))
      }),
    )
  })

  it('lets nobody out whom another could make room for', () => {
    expect(
      matchRooms([
        { costs: [0, 5], none: NONE },
        { costs: [0, null], none: NONE },
      ]),
    ).toEqual([1, 0])
  })
})

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { addDays, isWithin, type SchoolDate } from '@/core/school-date'

import { applyMoves, doubled, type Membership, planMoves } from './plan-moves'

const START = '2026-09-01'
const day = (n: number): SchoolDate => addDays(START, n)
const DAYS = Array.from({ length: 60 }, (_, n) => day(n))

/** A past without doubles: each student's stays follow each other. */
const past = fc
  .array(
    fc.record({
      student: fc.integer({ min: 1, max: 4 }),
      stays: fc.array(
        fc.record({
          subgroup: fc.constantFrom(10, 20, 30),
          gap: fc.integer({ min: 0, max: 6 }),
          length: fc.integer({ min: 1, max: 15 }),
        }),
        { maxLength: 4 },
      ),
      isOpen: fc.boolean(),
    }),
    { maxLength: 4 },
  )
  .map((list) => {
    let id = 0
    const seen = new Set<number>()
    return list.flatMap(({ student, stays, isOpen }): Membership[] => {
      if (seen.has(student)) return []
      seen.add(student)
      let at = 0
      return stays.map(({ subgroup, gap, length }, index) => {
        const from = at + gap
        at = from + length
        const isLast = index === stays.length - 1
        return {
          id: (id += 1),
          student,
          subgroup,
          from: day(from),
          to: isLast && isOpen ? null : day(at - 1),
        }
      })
    })
  })

const targets = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom(10, 20, 30, null)))
  .map((pairs) => new Map(pairs))

const subgroupsOn = (rows: readonly Omit<Membership, 'id'>[], student: number, date: SchoolDate): number[] =>
  rows.filter((row) => row.student === student && isWithin(row, date)).map(({ subgroup }) => subgroup)

describe('planMoves', () => {
  it('holds from the date on, keeps every day before, and doubles nobody', () => {
    fc.assert(
      fc.property(past, targets, fc.integer({ min: 0, max: 50 }), (rows, wanted, at) => {
        const from = day(at)
        const after = applyMoves(rows, planMoves({ memberships: rows, targets: wanted, from, to: null }))
        expect(doubled(after)).toEqual([])
        for (const student of [1, 2, 3, 4])
          for (const date of DAYS) {
            const before = subgroupsOn(rows, student, date)
            const target = wanted.get(student)
            const expected = date < from || target === undefined ? before : target === null ? [] : [target]
            expect(subgroupsOn(after, student, date)).toEqual(expected)
          }
      }),
    )
  })

  it('asked a second time, it changes nothing', () => {
    fc.assert(
      fc.property(past, targets, fc.integer({ min: 0, max: 50 }), (rows, wanted, at) => {
        const question = { targets: wanted, from: day(at), to: null }
        const after = applyMoves(rows, planMoves({ memberships: rows, ...question }))
        const again = planMoves({ memberships: after.map((row, id) => ({ ...row, id })), ...question })
        expect(again).toEqual({ bound: [], remove: [], open: [] })
      }),
    )
  })

  it('ends no membership after the last day of the division', () => {
    const moves = planMoves({
      memberships: [],
      targets: new Map([[1, 10]]),
      from: day(3),
      to: day(9),
    })
    expect(moves.open).toEqual([{ subgroup: 10, student: 1, from: day(3), to: day(9) }])
  })
})

describe('doubled', () => {
  it('names who is in two at once', () => {
    const rows = [
      { student: 1, subgroup: 10, from: day(0), to: null },
      { student: 1, subgroup: 20, from: day(5), to: day(6) },
      { student: 2, subgroup: 10, from: day(0), to: day(4) },
      { student: 2, subgroup: 20, from: day(5), to: null },
    ]
    expect(doubled(rows)).toEqual([1])
  })
})

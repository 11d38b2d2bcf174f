import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { type Change, chainChanges, CHANGE_KINDS, checkChain, sealOf } from './change-chain'

const text = fc.option(fc.string({ maxLength: 20 }), { nil: null })
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom(...CHANGE_KINDS),
  student: fc.option(fc.nat(), { nil: null }),
  assignment: fc.option(fc.nat(), { nil: null }),
  before: text,
  after: text,
})
const changes = fc.array(change, { minLength: 1, maxLength: 12 })
const at = '2026-11-23T08:00:00.000Z'
const chain = (list: readonly Change[], head?: { sequence: number; hash: string }) =>
  chainChanges(list, { head, lesson: 7, author: 3, at, makeSalt: () => Math.random().toString(36) })

describe('the chain of a lesson', () => {
  it('is whole however many saves wrote it and in whatever order it is read', () => {
    fc.assert(
      fc.property(changes, changes, (first, second) => {
        const begun = chain(first)
        const all = [...begun, ...chain(second, begun.at(-1))]
        expect(checkChain([...all].reverse())).toEqual({ faults: [], erased: 0 })
      }),
    )
  })

  it('tells any change that was altered, taken out or put in', () => {
    const tampered = fc.constantFrom<'before' | 'author' | 'at' | 'student' | 'hash' | 'digest'>(
      'before',
      'author',
      'at',
      'student',
      'hash',
      'digest',
    )
    fc.assert(
      fc.property(changes, fc.nat(), tampered, (list, where, field) => {
        const rows = chain(list)
        const index = where % rows.length
        const altered = rows.map((row, place) =>
          place === index
            ? { ...row, [field]: typeof row[field] === 'number' ? row[field] + 1 : `${row[field]}x` }
            : row,
        )
        expect(checkChain(altered).faults).not.toEqual([])
      }),
    )
  })

  it('tells a change that is missing from the middle', () => {
    const rows = chain([
      { kind: 'mark', student: 1, assignment: 2, before: null, after: '2' },
      { kind: 'mark', student: 1, assignment: 2, before: '2', after: '4' },
      { kind: 'topic', student: null, assignment: null, before: null, after: 'Дроби' },
    ])
    expect(checkChain(rows.filter(({ sequence }) => sequence !== 2)).faults).toEqual([
      { lesson: 7, sequence: 3, fault: 'gap' },
    ])
  })

  it('counts what was lawfully erased, and the chain stays whole', () => {
    const rows = chain([
      { kind: 'mark', student: 1, assignment: 2, before: null, after: '4 (работа над ошибками)' },
      { kind: 'topic', student: null, assignment: null, before: null, after: 'Дроби' },
    ])
    const erased = rows.map((row) =>
      row.student === 1 ? { ...row, before: null, after: null, salt: null } : row,
    )
    expect(checkChain(erased)).toEqual({ faults: [], erased: 1 })
  })
})

it('a seal differs when the last change is gone, which no chain can tell', () => {
  expect(sealOf('x', ['a', 'b'])).not.toBe(sealOf('x', ['a']))
  expect(sealOf(null, ['a', 'b'])).not.toBe(sealOf(null, ['b', 'a']))
})

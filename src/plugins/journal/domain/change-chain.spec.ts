import { createHash } from 'node:crypto'

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { type Change, chainChanges, CHANGE_KINDS, checkChain, isSeal, sealOf } from './change-chain'

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
const chain = (
  list: readonly Change[],
  head?: { sequence: number; hash: string },
  hashName?: 'sha256' | 'sha3-256',
) =>
  chainChanges(list, { head, lesson: 7, author: 3, at, makeSalt: () => Math.random().toString(36), hashName })

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

  it('goes on with another hash, and then never back', () => {
    fc.assert(
      fc.property(changes, changes, changes, (first, second, third) => {
        const old = chain(first)
        const next = chain(second, old.at(-1), 'sha3-256')
        const wishedBack = chain(third, next.at(-1), 'sha256')
        const all = [...old, ...next, ...wishedBack]
        expect(checkChain(all)).toEqual({ faults: [], erased: 0 })
        for (const { hash, digest } of [...next, ...wishedBack])
          expect([hash, digest].every((text) => text.startsWith('sha3-256:'))).toBe(true)
        // Whoever can break the former hash writes no change by it after one by the next.
        const forged = chain(third, { sequence: 0, hash: 'x' }).map((row, index) => ({
          ...row,
          sequence: next.at(-1)!.sequence + 1 + index,
        }))
        expect(checkChain([...old, ...next, ...forged]).faults).not.toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('tells a change by a weaker hash than the one before it, though it fits', () => {
    const [next] = chain(
      [{ kind: 'topic', student: null, assignment: null, before: null, after: 'Дроби' }],
      undefined,
      'sha3-256',
    )
    const bound = { ...next!, sequence: 2, digest: next!.digest }
    const { hash: _, ...row } = bound
    const parts = [next!.hash, 7, 2, row.kind, null, null, 3, at, row.digest]
    const forged = { ...row, hash: createHash('sha256').update(JSON.stringify(parts)).digest('hex') }
    expect(checkChain([next!, forged]).faults).toEqual([{ lesson: 7, sequence: 2, fault: 'broken' }])
  })

  it('tells a hash of a kind that is not known', () => {
    const [row] = chain([{ kind: 'mark', student: 1, assignment: 2, before: null, after: '5' }])
    expect(checkChain([{ ...row!, hash: `md5:${row!.hash}` }]).faults).toMatchObject([{ fault: 'broken' }])
    expect(checkChain([{ ...row!, digest: `md5:${row!.digest}` }]).faults).toMatchObject([
      { fault: 'broken' },
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

it('a seal by another hash goes on from the one before, and the next never goes back', () => {
  const first = sealOf(null, ['a'])
  const second = sealOf(first, ['b'], 'sha3-256')
  const third = sealOf(second, ['c'], 'sha256')
  expect([first, second, third].map((seal) => seal.startsWith('sha3-256:'))).toEqual([false, true, true])
  expect([isSeal(first, null, ['a']), isSeal(second, first, ['b']), isSeal(third, second, ['c'])]).toEqual([
    true,
    true,
    true,
  ])
  expect(isSeal(second, first, ['x'])).toBe(false)
  expect(isSeal(second, null, ['b'])).toBe(false)
  expect(isSeal('md5:1', null, ['a'])).toBe(false)
})

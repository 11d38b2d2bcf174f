import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { createIdFactory, ID_EPOCH, isId, newestId, parseId } from './ids'

describe('createIdFactory', () => {
  it('makes growing safe integers whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 2000 }), (steps) => {
        let time = ID_EPOCH + 1000
        let turn = 0
        const next = createIdFactory({ process: 3, now: () => (time += (steps[turn++] ?? 0) - 2) })
        let last = 0
        for (const _ of steps) {
          const id = next()
          expect(id).toBeGreaterThan(last)
          expect(isId(id)).toBe(true)
          last = id
        }
      }),
    )
  })

  it('keeps two processes apart in the same millisecond', () => {
    const now = () => ID_EPOCH + 5_000
    const [first, second] = [0, 1].map((process) => createIdFactory({ process, now }))
    const ids = new Set<number>()
    for (let turn = 0; turn < 3000; turn += 1) ids.add(first!()).add(second!())
    expect(ids.size).toBe(6000)
  })

  it('stays below 2^53 until 2058', () => {
    const next = createIdFactory({ process: 31, now: () => Date.UTC(2058, 0, 1) })
    expect(next()).toBeLessThan(Number.MAX_SAFE_INTEGER)
  })

  it('goes on after the newest id when the clock was set back', () => {
    const made = createIdFactory({ process: 31, now: () => ID_EPOCH + 10_000 })
    const ids = Array.from({ length: 300 }, made)
    const next = createIdFactory({ process: 0, now: () => ID_EPOCH + 4000, after: ids.at(-1) })
    const later = Array.from({ length: 600 }, next)
    expect(Math.min(...later)).toBeGreaterThan(Math.max(...ids))
    expect(new Set(later).size).toBe(600)
  })

  it('refuses a process number that does not fit', () => {
    expect(() => createIdFactory({ process: 32, now: Date.now })).toThrow('0..31')
  })
})

describe('parseId', () => {
  it.each(['', '1.5', '-1', '0', '1e3', 'abc', '99999999999999999999', null, undefined, {}, Number.NaN])(
    'refuses %p',
    (value) => expect(parseId(value)).toBeNull(),
  )
  it('reads a decimal string', () => expect(parseId('42')).toBe(42))
})

it('newestId leaves out what no clock has made', () => {
  const now = Date.UTC(2026, 8, 1)
  const id = createIdFactory({ process: 0, now: () => now + 86_400_000 })()
  expect(newestId([5, id, Number.MAX_SAFE_INTEGER], now)).toBe(id)
  expect(newestId([], now)).toBe(0)
})

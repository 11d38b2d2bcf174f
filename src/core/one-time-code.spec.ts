import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { CODE_LENGTH, CODE_LETTERS, codeFrom, groupCode, readCode } from './one-time-code'

const bytes = fc.uint8Array({ minLength: 64, maxLength: 64 })

describe('codeFrom', () => {
  it('makes a code of letters that are not mistaken for others', () =>
    fc.assert(
      fc.property(bytes, (random) => {
        const code = codeFrom(random)
        // Bytes above the fair ones are skipped: a handful of them may leave too little.
        if (code === null) return
        expect(code).toHaveLength(CODE_LENGTH)
        expect([...code].every((letter) => CODE_LETTERS.includes(letter))).toBe(true)
      }),
    ))

  it('has no letter that looks like a digit or another letter', () =>
    expect(CODE_LETTERS).not.toMatch(/[01OIL258QSZJ]/))

  it('asks for more bytes when there are too few', () => expect(codeFrom([1, 2, 3])).toBeNull())
})

describe('readCode', () => {
  it('takes back what the slip shows', () =>
    fc.assert(
      fc.property(bytes, (random) => {
        const code = codeFrom(random) ?? 'ABCDEFGHKMNP'
        expect(readCode(groupCode(code))).toBe(code)
        expect(readCode(` ${groupCode(code).toLowerCase().replaceAll('-', ' ')} `)).toBe(code)
      }),
    ))

  it('forgives the other layout of the keyboard', () =>
    expect(readCode('авсе-кмнр-тухз')).toBe('ABCEKMHPTYX3'))
  it('keeps a code that is too long from passing', () =>
    expect(readCode('ABCDEFGHKMNPA')).toHaveLength(CODE_LENGTH + 1))
})

import { describe, expect, it } from '@jest/globals'

import { readKey } from './typing'

const read = (key: string, more: Partial<Parameters<typeof readKey>[0]> = {}) =>
  readKey({ key, draft: '', scale: 'five', current: null, ...more })

describe('a key typed in a cell', () => {
  it('is a mark of the scale at once', () => {
    expect(read('5')).toEqual({ kind: 'value', value: 5 })
    expect(read('6')).toEqual({ kind: 'unknown' })
    expect(read('0')).toEqual({ kind: 'unknown' })
  })

  it('is a code in both layouts, and «з» twice is a fail', () => {
    for (const key of ['н', 'Н', 'y', 'n']) expect(read(key)).toEqual({ kind: 'value', value: 'na' })
    expect(read('о')).toEqual({ kind: 'value', value: 'exempt' })
    expect(read('з')).toEqual({ kind: 'value', value: 'pass' })
    expect(read('з', { current: 'pass' })).toEqual({ kind: 'value', value: 'fail' })
  })

  it('waits for a second figure on long scales', () => {
    expect(read('1', { scale: 'ten' })).toEqual({ kind: 'draft', draft: '1' })
    expect(read('0', { scale: 'ten', draft: '1' })).toEqual({ kind: 'value', value: 10 })
    expect(read('7', { scale: 'ten' })).toEqual({ kind: 'value', value: 7 })
    expect(read('9', { scale: 'hundred' })).toEqual({ kind: 'draft', draft: '9' })
    expect(read('5', { scale: 'hundred', draft: '9' })).toEqual({ kind: 'value', value: 95 })
  })

  it('is a letter, or a pass, on those scales', () => {
    expect(read('a', { scale: 'letters' })).toEqual({ kind: 'value', value: 5 })
    expect(read('з', { scale: 'pass' })).toEqual({ kind: 'value', value: 1 })
    expect(read('з', { scale: 'pass', current: 1 })).toEqual({ kind: 'value', value: 0 })
  })
})

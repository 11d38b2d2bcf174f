import { describe, expect, it } from '@jest/globals'

import { type, type Typing } from './typing'

/** Types the characters one after another and tells what was entered at each. */
const typeAll = (text: string, pause = 200) => {
  let typing: Typing | null = null
  return [...text].map((character, index) => {
    const typed = type(typing, character, index * pause)
    typing = typed.typing
    return typed.input
  })
}

const absent = { kind: 'attendance', code: 'absent' }
const unexcused = { kind: 'attendance', code: 'unexcused' }

describe('type', () => {
  it('enters a digit at once and the next one in its place', () => {
    expect(typeAll('54')).toEqual([
      { kind: 'mark', value: 5 },
      { kind: 'mark', value: 4 },
    ])
  })

  it('enters «Н» at once and makes «НП» of it when «П» follows', () => {
    expect(typeAll('НП')).toEqual([absent, unexcused])
    expect(typeAll('yg')).toEqual([absent, unexcused])
  })

  it('takes letters far apart for two entries', () => {
    expect(typeAll('НП', 2000)).toEqual([absent, null])
  })

  it('waits with «О» until it is clear which code it is', () => {
    expect(typeAll('ОТ')).toEqual([null, absent])
    expect(typeAll('осв')).toEqual([
      null,
      { kind: 'attendance', code: 'exempt' },
      { kind: 'attendance', code: 'exempt' },
    ])
  })

  it('begins anew with a character that does not fit', () => {
    expect(typeAll('О5')).toEqual([null, { kind: 'mark', value: 5 }])
    expect(typeAll('УБ')).toEqual([
      { kind: 'attendance', code: 'excused' },
      { kind: 'attendance', code: 'ill' },
    ])
  })

  it('says when it understands nothing', () => {
    expect(type(null, 'щ', 0)).toEqual({ input: null, typing: null, isUnderstood: false })
    expect(type(null, 'о', 0).isUnderstood).toBe(true)
  })
})

import { describe, expect, it } from '@jest/globals'

import { mayGrow, readCellInput } from './cell-input'

describe('readCellInput', () => {
  it.each([1, 2, 3, 4, 5])('takes the digit %d for a mark', (value) => {
    expect(readCellInput(String(value))).toEqual({ kind: 'mark', value })
  })

  it.each([
    ['УП', 'excused'],
    ['уп', 'excused'],
    ['eg', 'excused'],
    ['Б', 'ill'],
    [',', 'ill'],
    ['н', 'absent'],
    ['y', 'absent'],
    ['НП', 'unexcused'],
    ['yg', 'unexcused'],
    ['от', 'absent'],
    ['ОП', 'late'],
    ['jg', 'late'],
    ['осв', 'exempt'],
    ['jcd', 'exempt'],
    ['ill', 'ill'],
    ['LT', 'late'],
  ])('reads «%s» in both layouts and languages as %s', (text, code) => {
    expect(readCellInput(text)).toEqual({ kind: 'attendance', code })
  })

  it.each(['.', 'ю', '/', '•'])('takes %s for a debt: the keys of the dot in both layouts', (text) => {
    expect(readCellInput(text)).toEqual({ kind: 'debt' })
  })

  it('takes an empty text for an empty cell', () => {
    expect(readCellInput('  ')).toEqual({ kind: 'clear' })
  })

  it.each(['0', '6', '55', '4.5', 'щ', 'нет', 'constructor'])('does not understand %s', (text) => {
    expect(readCellInput(text)).toBeNull()
  })
})

describe('mayGrow', () => {
  it.each(['н', 'о', 'ос', 'у', 'y', 'j', 'jc', 'e'])('waits for more after «%s»', (text) => {
    expect(mayGrow(text)).toBe(true)
  })

  it.each(['', 'нп', 'осв', '5', '.', 'щ', 'б'])('waits for nothing after «%s»', (text) => {
    expect(mayGrow(text)).toBe(false)
  })
})

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

describe('the scale in force', () => {
  it.each([
    ['ten', '7', 7],
    ['ten', '10', 10],
    ['hundred', '0', 0],
    ['hundred', '87', 87],
    ['hundred', '100', 100],
    ['pass', 'з', 1],
    ['pass', 'p', 1],
    ['pass', 'зач.', 1],
    ['pass', 'нз', 0],
    ['pass', 'yp', 0],
    ['letters', 'a', 5],
    ['letters', 'ф', 5],
    ['letters', 'B', 4],
    ['letters', 'и', 4],
    ['letters', 'с', 3],
    ['letters', 'д', 2],
    ['letters', 'е', 1],
  ] as const)('%s takes «%s» for %d', (scale, text, value) => {
    expect(readCellInput(text, scale)).toEqual({ kind: 'mark', value })
  })

  it.each([
    ['five', '10'],
    ['ten', '11'],
    ['ten', '0'],
    ['hundred', '101'],
    ['hundred', '007'],
    ['pass', '5'],
    ['letters', '5'],
    ['letters', 'в'],
    ['five', 'з'],
  ] as const)('%s does not take «%s»', (scale, text) => {
    expect(readCellInput(text, scale)).toBeNull()
  })

  it.each([
    ['ten', '1', true],
    ['ten', '2', false],
    ['hundred', '9', true],
    ['hundred', '10', true],
    ['hundred', '11', false],
    ['five', '1', false],
    ['pass', 'н', true],
    ['letters', 'a', false],
  ] as const)('%s: «%s» may grow: %s', (scale, text, grows) => {
    expect(mayGrow(text, scale)).toBe(grows)
  })

  it('absence is typed as ever where letters are marks', () => {
    expect(readCellInput('н', 'letters')).toEqual({ kind: 'attendance', code: 'absent' })
    expect(readCellInput('уп', 'letters')).toEqual({ kind: 'attendance', code: 'excused' })
    expect(readCellInput('нп', 'pass')).toEqual({ kind: 'attendance', code: 'unexcused' })
  })
})

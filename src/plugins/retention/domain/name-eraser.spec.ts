import { describe, expect, it } from '@jest/globals'

import { createNameEraser } from './name-eraser'

const erased = [{ lastName: 'Ёлкин', firstName: 'Егор', middleName: 'Ильич', replacement: 'Удалён № Е-1' }]

describe('taking names out of texts', () => {
  it.each([
    ['Ёлкин Егор Ильич опоздал', 'Удалён № Е-1 опоздал'],
    ['похвалили: егор елкин.', 'похвалили: Удалён № Е-1.'],
    ['Ёлкин\u00a0Е.\u00a0И., 7А', 'Удалён № Е-1, 7А'],
    ['Е.И. Ёлкин', 'Удалён № Е-1'],
    ['Ёлкина Егорова', 'Ёлкина Егорова'],
    ['у Ёлкиных ёлка', 'у Ёлкиных ёлка'],
    ['зачислить Ёлкина Егора Ильича', 'зачислить Удалён № Е-1'],
    ['вместе с Егором Ёлкиным', 'вместе с Удалён № Е-1'],
  ])('%s', (text, expected) => {
    expect(createNameEraser(erased, [])(text)).toBe(expected)
  })

  it('leaves a name that somebody who stays has as well', () => {
    const eraser = createNameEraser(erased, [{ lastName: 'Елкин', firstName: 'Егор', middleName: null }])
    expect(eraser('Ёлкин Егор и Ёлкин Е. И.')).toBe('Ёлкин Егор и Ёлкин Е. И.')
    const brother = createNameEraser(erased, [{ lastName: 'Ёлкин', firstName: 'Ефим', middleName: 'Ильич' }])
    expect(brother('Ёлкин Егор и Ёлкин Е. И.')).toBe('Удалён № Е-1 и Ёлкин Е. И.')
  })

  it('is not led astray by signs of patterns', () => {
    const odd = [{ lastName: 'А.(Б', firstName: '*', middleName: null, replacement: 'X' }]
    expect(createNameEraser(odd, [])('А.(Б * и АББ *')).toBe('X и АББ *')
  })
})

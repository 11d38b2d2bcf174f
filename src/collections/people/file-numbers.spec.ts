import { describe, expect, it } from '@jest/globals'

import { nextFileNumbers } from './file-numbers'

describe('nextFileNumbers', () => {
  it('counts each letter by itself and goes on after the largest', () =>
    expect(
      nextFileNumbers(['И-3', 'И-15', 'К-1', 'без номера'], ['Иванова', 'Иванов', 'Котов', 'Щукин']),
    ).toEqual(['И-16', 'И-17', 'К-2', 'Щ-1']))

  it('keeps Ё with Е, and takes any name', () =>
    expect(nextFileNumbers(['Е-2'], ['Ёлкина', 'елисеев', "д'Артаньян", ''])).toEqual([
      'Е-3',
      'Е-4',
      'Д-1',
      'Я-1',
    ]))
})

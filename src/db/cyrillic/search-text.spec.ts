import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { searchText } from './search-text'

describe('searchText', () => {
  it.each([
    [['Ёлкина', 'Алёна', 'Юрьевна'], 'елкина алена юрьевна'],
    [['Салтыков-Щедрин', null, undefined, ''], 'салтыков щедрин'],
    [['  Й\u0438\u0306 '], 'йй'],
    [['10 «А» класс, каб. №', 12], '10 а класс каб 12'],
    [["O'Neil"], 'o neil'],
    [[], ''],
  ])('%j → %s', (parts, expected) => {
    expect(searchText(...parts)).toBe(expected)
  })

  it('gives the same for every way of writing one word and does not change its own result', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = searchText(text)
        expect(searchText(once)).toBe(once)
        expect(searchText(text.normalize('NFD'))).toBe(once)
        expect(once).not.toMatch(/ё|^\s|\s$|\s\s/)
      }),
    )
  })
})

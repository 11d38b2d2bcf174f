import { describe, expect, it } from '@jest/globals'

import { toCsv } from './to-csv'

describe('toCsv', () => {
  it('begins with the mark of UTF-8 and ends each row as spreadsheets do', () => {
    expect(
      toCsv([
        ['ФИО', 'Класс'],
        ['Ёлкина Анна', '7А'],
      ]),
    ).toBe('\uFEFFФИО;Класс\r\nЁлкина Анна;7А\r\n')
  })

  it('quotes what would break a row', () => {
    expect(toCsv([['а;б', 'в "г"', 'д\nе']])).toBe('\uFEFF"а;б";"в ""г""";"д\nе"\r\n')
  })

  it.each(['=1+1', '+7 927', '-2', '@SUM(A1)', '\t=1', ' =1', '\r=1'])('keeps %p from running', (text) => {
    expect(toCsv([[text]]).replace(/^\uFEFF"?/, '')).toMatch(/^'/)
  })

  it('leaves numbers and empty cells alone', () => {
    expect(toCsv([[-5, null, '']])).toBe('\uFEFF-5;;\r\n')
  })
})

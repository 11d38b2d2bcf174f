import { describe, expect, it } from '@jest/globals'

import { csvFile, csvLine } from './csv'

describe('csvLine', () => {
  it('quotes what would break a line', () =>
    expect(csvLine(['Иванова; Анна', 'сказала «"да"»', 'две\nстроки', 4.5, null])).toBe(
      '"Иванова; Анна";"сказала «""да""»";"две\nстроки";4,5;\r\n',
    ))

  it('never lets a spreadsheet run what a person typed', () =>
    expect(csvLine(['=HYPERLINK("http://x")', '+7 900', '-1', '@a', -1])).toBe(
      '"\'=HYPERLINK(""http://x"")";\'+7 900;\'-1;\'@a;-1\r\n',
    ))
})

describe('csvFile', () => {
  it('begins with the mark of UTF-8 and ends each row as spreadsheets do', () => {
    expect(
      csvFile([
        ['ФИО', 'Класс'],
        ['Ёлкина Анна', '7А'],
      ]),
    ).toBe('\uFEFFФИО;Класс\r\nЁлкина Анна;7А\r\n')
  })

  it.each(['=1+1', '+7 927', '-2', '@SUM(A1)', '\t=1', ' =1', '\r=1'])('keeps %p from running', (text) => {
    expect(csvFile([[text]]).replace(/^\uFEFF"?/, '')).toMatch(/^'/)
  })
})
